namespace NewsArchive.Storage.Vocabulary;

/// <summary>A word of an article.</summary>
/// <param name="word">The folded term without a mark, in UTF-8.</param>
/// <param name="isLower">Whether it stands in the article at least once without a capital at its beginning.</param>
internal readonly ref struct PackedWord(ReadOnlySpan<byte> word, bool isLower)
{
    public ReadOnlySpan<byte> Word { get; } = word;

    public bool IsLower { get; } = isLower;
}
