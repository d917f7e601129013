namespace NewsArchive.Storage.Search;

/// <summary>Answers what words an archive has, so that a query can ask for each form of a word by itself.</summary>
public interface IArchiveWords
{
    /// <summary>
    /// The forms to search for a folded word, itself first: words of the same light stem, unless the word or the form is a
    /// name. At most 8, the most frequent.
    /// </summary>
    IReadOnlyList<string> Forms(string word);

    /// <summary>The most frequent words that begin so, at most 64, and how many there are in all.</summary>
    (IReadOnlyList<string> Words, int All) Beginning(string prefix);
}
