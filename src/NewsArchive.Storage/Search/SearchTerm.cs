namespace NewsArchive.Storage.Search;

/// <summary>A word, a phrase or a beginning that is searched for.</summary>
/// <param name="Shown">As the reader typed it, for telling how it was understood.</param>
/// <param name="Words">Folded terms that must follow each other; at least one.</param>
/// <param name="IsPrefix">Whether the last word is the beginning of a word.</param>
/// <param name="Column">Only in this column of the index; null for any.</param>
/// <param name="IsExact">Whether it stood in quotation marks, so that other forms of its words are not meant.</param>
/// <param name="Joined">Its two words as one, see <see cref="JoinedWord"/>; null for most.</param>
internal sealed record SearchTerm(
    string Shown, IReadOnlyList<string> Words, bool IsPrefix = false, string? Column = null, bool IsExact = false, string? Joined = null)
{
    /// <summary>
    /// What to search for: rows of words that must follow each other, one of which must be there. Without an archive each
    /// word stands for itself.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Alternatives { get; init; } = Joined is null ? ShortTerm.Readings(Words) : [.. ShortTerm.Readings(Words), [Joined]];

    /// <summary>Whether the last word of each alternative is the beginning of a word: its words are not known.</summary>
    public bool IsOpen { get; init; } = IsPrefix;

    /// <summary>How it is told, e.g. <c>the phrase “black sea”</c> or <c>“police” in the title</c>.</summary>
    public string Told => Column switch
    {
        "title" => ToldWords + " in the title",
        "author" => "by the author " + (IsPrefix ? ToldWords : $"“{Shown}”"),
        _ => ToldWords,
    };

    /// <summary>How it is told without where it is searched.</summary>
    public string ToldWords => IsPrefix ? $"words beginning with “{Shown}”"
        : Words.Count > 1 && Shown.Contains(' ', StringComparison.Ordinal) ? $"the phrase “{Shown}”"
        : $"“{Shown}”";
}
