namespace NewsArchive.Storage.Vocabulary;

/// <summary>A word of an article.</summary>
/// <param name="Word">The folded term, without a mark.</param>
/// <param name="IsLower">Whether it stands in the article at least once without a capital at its beginning.</param>
internal readonly record struct TextWord(string Word, bool IsLower);
