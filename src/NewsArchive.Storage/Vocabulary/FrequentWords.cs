using System.Runtime.InteropServices;

namespace NewsArchive.Storage.Vocabulary;

/// <summary>
/// The most frequent words of an archive in memory, in the order of their letters: some 10 MB. A short beginning has a hundred
/// thousand words in the table; here its most frequent are found in a tenth of a millisecond.
/// </summary>
internal sealed class FrequentWords
{
    /// <summary>Most words that are kept.</summary>
    public const int MaxWords = 200_000;

    private const int MaxCountedChars = 3;

    private readonly string[] words;
    private readonly int[] articles;
    private readonly Dictionary<string, int> counted;

    private FrequentWords(List<(string Word, int Articles)> sorted, Dictionary<string, int> counted, int all)
    {
        words = [.. sorted.Select(word => word.Word)];
        articles = [.. sorted.Select(word => word.Articles)];
        this.counted = counted;
        All = all;
    }

    /// <summary>How many words the archive had, those left out too.</summary>
    public int All { get; }

    /// <summary>The change of the archive as of which it was made.</summary>
    public required long Change { get; init; }

    /// <summary>The smallest key of the newest articles that are looked through for a title of common words.</summary>
    public required long FirstNewest { get; init; }

    /// <summary>Keeps the most frequent of all words of an archive.</summary>
    public static FrequentWords Of(IEnumerable<(string Word, int Articles)> words, int mostWords, long change, long firstNewest)
    {
        var (frequent, counted, all) = (new PriorityQueue<(string Word, int Articles), int>(), new Dictionary<string, int>(), 0);
        var bySpan = counted.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words)
        {
            all++;
            for (var length = 1; length <= Math.Min(MaxCountedChars, word.Word.Length); length++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(bySpan, word.Word.AsSpan(0, length), out _)++;
            }

            if (frequent.Count < mostWords)
            {
                frequent.Enqueue((word.Word, word.Articles), word.Articles);
            }
            else
            {
                frequent.EnqueueDequeue((word.Word, word.Articles), word.Articles);
            }
        }

        var sorted = frequent.UnorderedItems.Select(item => item.Element).OrderBy(word => word.Word, StringComparer.Ordinal).ToList();
        return new FrequentWords(sorted, counted, all) { Change = change, FirstNewest = firstNewest };
    }

    /// <summary>The most frequent words that begin so, the most frequent first.</summary>
    public IReadOnlyList<KnownWord> Beginning(string prefix, int most)
    {
        var found = new PriorityQueue<int, int>();
        for (var at = FirstFrom(prefix); at < words.Length && words[at].StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            if (found.Count < most)
            {
                found.Enqueue(at, articles[at]);
            }
            else
            {
                found.EnqueueDequeue(at, articles[at]);
            }
        }

        return [.. found.UnorderedItems.Select(item => item.Element).OrderByDescending(at => articles[at]).ThenBy(at => at)
            .Select(at => new KnownWord(words[at], articles[at], articles[at]))];
    }

    /// <summary>How many words of the archive begin so, those left out too; null when the beginning is too long to be counted.</summary>
    public int? Count(string prefix) => prefix.Length <= MaxCountedChars ? counted.GetValueOrDefault(prefix) : null;

    /// <summary>The word nearest to one that the archive does not have; null when none is near.</summary>
    public string? Nearest(string word) => new NearestWord(word).Among(words, articles);

    private int FirstFrom(string prefix)
    {
        var at = Array.BinarySearch(words, prefix, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }
}
