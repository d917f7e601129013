using System.Collections.Concurrent;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>
/// What is kept of the most frequent words, of other words and phrases, and of whole expressions, each within a memory of its own: nobody who asks
/// for many rare things shall take away what everybody asks for.
/// </summary>
internal sealed class KeptLeaves
{
    // The hundred and eighty most frequent words of a million articles.
    private const long FrequentBytes = 80L << 20;
    private const long OtherBytes = 24L << 20;
    private const long WholeBytes = 8L << 20;

    private readonly ConcurrentDictionary<MatchLeaf, bool> frequentLeaves = [];
    private readonly KeptMatches frequent = new(FrequentBytes);
    private readonly KeptMatches other = new(OtherBytes);
    private readonly KeptMatches whole = new(WholeBytes);

    /// <summary>Whether there is room for another frequent word.</summary>
    public bool HasRoom => frequent.Bytes < FrequentBytes / 10 * 9;

    /// <summary>Keeps a word with the most frequent ones from now on.</summary>
    public void AddFrequent(MatchLeaf leaf) => frequentLeaves[leaf] = true;

    /// <summary>Where the matches of a leaf are kept.</summary>
    public KeptMatches Of(MatchLeaf leaf) => !leaf.IsMarked ? whole : frequentLeaves.ContainsKey(leaf) ? frequent : other;
}
