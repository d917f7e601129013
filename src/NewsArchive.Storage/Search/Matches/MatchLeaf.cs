namespace NewsArchive.Storage.Search.Matches;

/// <summary>What SQLite is asked for by itself: a word, a phrase, a tag, or an expression as a whole.</summary>
/// <param name="Table">The index that is asked.</param>
/// <param name="Match">The expression.</param>
/// <param name="IsMarked">Whether it is a single phrase of words whose <see cref="WordMark"/> relevance may ask for.</param>
internal readonly record struct MatchLeaf(TextTable Table, string Match, bool IsMarked);
