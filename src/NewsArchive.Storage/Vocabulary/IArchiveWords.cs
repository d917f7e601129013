namespace NewsArchive.Storage.Vocabulary;

/// <summary>Answers what words the archive has, folded as the text index holds them, and what sources.</summary>
public interface IArchiveWords
{
    /// <summary>
    /// The forms to search for a word, itself first, then the most frequent: words of the same light stem, at most 8. A word that
    /// nearly always begins with a capital is a name and has no other form; it is no form of another word either.
    /// </summary>
    /// <param name="word">A folded term.</param>
    IReadOnlyList<string> Forms(string word);

    /// <summary>The most frequent words that begin so, at most 64, the most frequent first, and how many there are in all.</summary>
    /// <param name="prefix">The beginning of a folded term, at least one character.</param>
    (IReadOnlyList<string> Words, int All) Beginning(string prefix);

    /// <summary>
    /// The numbers of the sources called so, in any case; else of those with it as a whole part between dots or blanks. Null where
    /// sources are not known here.
    /// </summary>
    IReadOnlyList<int>? Sources(string name) => null;
}
