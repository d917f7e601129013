namespace NewsArchive.Storage.Search.Matches;

/// <summary>What SQLite is asked for by itself: a word, a phrase, or an expression as a whole.</summary>
/// <param name="Table">The index that is asked.</param>
/// <param name="Match">The expression.</param>
/// <param name="IsMarked">Whether it is a single phrase of words whose <see cref="WordMark"/> relevance may ask for.</param>
/// <param name="IsSlow">Whether words must stand near each other: the search may be long between two matches.</param>
internal readonly record struct MatchLeaf(TextTable Table, string Match, bool IsMarked, bool IsSlow)
{
    // Longer ones are hardly asked for twice.
    private const int MaxKeptChars = 4_000;

    /// <summary>Whether its matches are worth remembering.</summary>
    public bool IsKept => Match.Length <= MaxKeptChars;
}
