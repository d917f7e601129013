using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search;

/// <summary>
/// Orders matches by how well the words fit. For each word of the query an article scores the rarity of the word (BM25's idf) times: 4 in the
/// title, 1 among the first words of the text, 1 in the author's name, and up to 1 for how often it is in the text, by BM25's saturation
/// (k1 = 1.2, b = 0.75). The newest article of the archive gets a tenth more than the oldest. Equal ones stand newest first.
/// </summary>
/// <param name="columns">Lengths and order of the articles.</param>
/// <param name="terms">What the query asks for.</param>
/// <param name="top">How many of the best are kept.</param>
internal sealed class Ranking(ArticleColumns columns, IReadOnlyList<RankedTerm> terms, int top)
{
    /// <summary>See <see cref="MaxMatches"/>: ranking one costs 0.15 µs.</summary>
    public const int UsualMatches = 200_000;

    /// <summary>Words of a text that are its lead: two or three sentences.</summary>
    public const int LeadWords = 60;

    private const double TitleWeight = 4;
    private const double LeadWeight = 1;
    private const double AuthorWeight = 1;
    private const double Recency = 0.1;

    // BM25's usual parameters (Robertson and Zaragoza 2009, section 3.2).
    private const double K1 = 1.2;
    private const double B = 0.75;

    // Beyond it a word's saturation hardly grows.
    private const int MaxCounted = 30;

    private const int Title = 0;
    private const int Body = 1;
    private const int Author = 2;

    private readonly RankedTerm[] terms = [.. terms];
    private readonly PriorityQueue<long, Rank> best = new();
    private readonly double[] norms = [.. Enumerable.Range(0, 256).Select(length => K1 * (1 - B + (B * TextLength.WordsOf((byte)length) / columns.MeanLength)))];
    private KeyWalk walk = new(columns.Keys, isDown: true);

    /// <summary>Whether the score of the last match is told.</summary>
    public bool Explains { get; init; }

    /// <summary>Why the last match has its score; null unless it is told.</summary>
    public SearchScore? Explained { get; private set; }

    /// <summary>How many of the newest matches are ranked; older ones are not looked at.</summary>
    public int MaxMatches { get; init; } = UsualMatches;

    /// <summary>How many matches were looked at.</summary>
    public int Matches { get; private set; }

    /// <summary>Whether so many were looked at that the rest is left.</summary>
    public bool IsFull => Matches >= MaxMatches;

    /// <summary>The most an article can score that has none of the words in its title.</summary>
    public double MaxWithoutTitle => terms.Sum(term => term.Idf) * (LeadWeight + AuthorWeight + 1) * (1 + Recency);

    /// <summary>The least score of the best; negative infinity while there are not as many.</summary>
    public double Least => best.Count == top ? best.TryPeek(out _, out var least) ? least.Score : double.NegativeInfinity : double.NegativeInfinity;

    /// <summary>Looks at a match; keys come from the newest to the oldest.</summary>
    public void Add(MatchPlaces match)
    {
        Matches++;
        var key = match.Key;
        if (walk.To(key) is not (>= 0 and var position))
        {
            return;
        }

        var told = Explains ? new List<TermScore>() : null;
        var rank = new Rank(ScoreOf(match, position, told), key);
        Explained = told is null ? null : new SearchScore(rank.Score, told, RecencyOf(position));
        if (best.Count < top)
        {
            best.Enqueue(key, rank);
        }
        else if (best.TryPeek(out _, out var least) && rank.CompareTo(least) > 0)
        {
            best.DequeueEnqueue(key, rank);
        }
    }

    /// <summary>The keys of the best, the best first.</summary>
    public List<long> Best() => Best(best.UnorderedItems);

    /// <summary>The best of this and another ranking of the same words.</summary>
    public List<long> BestWith(Ranking other) => Best(best.UnorderedItems.Concat(other.best.UnorderedItems).DistinctBy(item => item.Element));

    private List<long> Best(IEnumerable<(long Key, Rank Rank)> ranked) => [.. ranked.OrderByDescending(item => item.Rank).Select(item => item.Key).Take(top)];

    private double ScoreOf(MatchPlaces match, int position, List<TermScore>? told)
    {
        var sum = 0d;
        var norm = norms[columns.Lengths[position]];
        foreach (var term in terms)
        {
            var (inTitle, inLead, inAuthor, count) = (false, false, false, 0);
            foreach (var phrase in term.Phrases)
            {
                for (var place = match.First(phrase); place.Column >= 0 && count < MaxCounted; match.Next(ref place))
                {
                    inTitle |= place.Column == Title;
                    inAuthor |= place.Column == Author;
                    inLead |= place.Column == Body && place.Offset < LeadWords;
                    count += place.Column == Body ? 1 : 0;
                }
            }

            var weight = (inTitle ? TitleWeight : 0) + (inLead ? LeadWeight : 0) + (inAuthor ? AuthorWeight : 0) + (count / (count + norm));
            sum += term.Idf * weight;
            told?.Add(new TermScore(term.Told, term.Idf, inTitle, inLead, inAuthor, count, term.Idf * weight));
        }

        return sum * RecencyOf(position);
    }

    private double RecencyOf(int position) => 1 + (Recency * (position + 1) / columns.Count);

    private readonly record struct Rank(double Score, long Key) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => Score != other.Score ? Score.CompareTo(other.Score) : Key.CompareTo(other.Key);
    }
}
