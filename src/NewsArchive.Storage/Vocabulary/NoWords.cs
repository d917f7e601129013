namespace NewsArchive.Storage.Vocabulary;

/// <summary>What is known of words without an archive: nothing, so a word is searched as it is.</summary>
public sealed class NoWords : IArchiveWords
{
    private NoWords()
    {
    }

    /// <summary>The only one.</summary>
    public static NoWords Instance { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<string> Forms(string word) => [word];

    /// <inheritdoc/>
    public (IReadOnlyList<string> Words, int All) Beginning(string prefix) => ([], 0);
}
