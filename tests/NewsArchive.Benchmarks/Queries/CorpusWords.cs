using System.Runtime.InteropServices;
using NewsArchive.Benchmarks.Corpus;

namespace NewsArchive.Benchmarks.Queries;

/// <summary>How frequent words, and pairs of words next to each other, are in the first articles of a corpus.</summary>
internal sealed class CorpusWords
{
    private const int MostArticles = 10_000;
    private const int ShortestWord = 4;

    private readonly Dictionary<string, int> words = [];
    private readonly Dictionary<(string First, string Second), int> pairs = [];
    private readonly int articles;

    /// <summary>Counts them. They are the same whatever the number of articles, unless there are fewer than are counted.</summary>
    public CorpusWords(NewsCorpus corpus, int articles)
    {
        this.articles = Math.Min(articles, MostArticles);
        for (var number = 0; number < this.articles; number++)
        {
            if (corpus[number] is { Language: "en" } article)
            {
                Count(article);
            }
        }
    }

    /// <summary>Words of small Latin letters that are in such a share of the articles, shuffled, the same each time.</summary>
    public List<string> Between(double least, double most) => Shuffled(words
        .Where(word => word.Value >= least * articles && word.Value <= most * articles && word.Key.Length >= ShortestWord)
        .Select(word => word.Key));

    /// <summary>Pairs of such words that stand next to each other in such a share of the articles, shuffled.</summary>
    public List<IReadOnlyList<string>> PairsBetween(double leastWord, double mostWord, double least, double most)
    {
        var known = Between(leastWord, mostWord).ToHashSet();
        return [.. Shuffled(pairs
            .Where(pair => pair.Value >= least * articles && pair.Value <= most * articles && known.Contains(pair.Key.First) && known.Contains(pair.Key.Second))
            .Select(pair => $"{pair.Key.First} {pair.Key.Second}")).Select(pair => pair.Split(' '))];
    }

    /// <summary>Whether the word was seen.</summary>
    public bool Has(string word) => words.ContainsKey(word);

    /// <summary>In another order that is always the same.</summary>
    public static List<string> Shuffled(IEnumerable<string> texts)
    {
        var chance = new Chance(6);
        return [.. texts.Distinct().Order(StringComparer.Ordinal).Select(text => (Text: text, Place: chance.Share())).OrderBy(text => text.Place).Select(text => text.Text)];
    }

    private void Count(NewsArticle article)
    {
        var (seen, seenPairs) = (new HashSet<string>(), new HashSet<(string, string)>());
        foreach (var paragraph in article.Paragraphs)
        {
            var before = "";
            foreach (var written in paragraph.Split(' '))
            {
                var word = written.TrimEnd(',', '.').ToLowerInvariant();
                if (!word.All(char.IsAsciiLetterLower))
                {
                    before = "";
                    continue;
                }

                if (seen.Add(word))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _)++;
                }

                if (before.Length > 0 && before != word && seenPairs.Add((before, word)))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(pairs, (before, word), out _)++;
                }

                before = word;
            }
        }
    }
}
