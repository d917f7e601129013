namespace NewsArchive.Storage.Vocabulary;

/// <summary>A word of the archive.</summary>
/// <param name="Word">The folded term.</param>
/// <param name="Articles">In how many articles it is.</param>
/// <param name="Lower">In how many of them it stands at least once without a capital at its beginning.</param>
internal readonly record struct KnownWord(string Word, int Articles, int Lower)
{
    // A word of fewer articles may have stood at the beginning of sentences alone.
    private const int FewArticles = 5;
    private const int CapitalsForOneWithout = 20;

    /// <summary>Whether it nearly always begins with a capital.</summary>
    public bool IsName => Articles >= FewArticles && Lower * CapitalsForOneWithout < Articles;
}
