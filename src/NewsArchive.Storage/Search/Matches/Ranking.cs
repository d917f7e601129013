using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

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
    private const double TitleWeight = 4;
    private const double LeadWeight = 1;
    private const double AuthorWeight = 1;
    private const double Recency = 0.1;

    // BM25's usual parameters (Robertson and Zaragoza 2009, section 3.2).
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly RankedTerm[] terms = [.. terms];
    private readonly PriorityQueue<int, Rank> best = new();
    private readonly double[] norms = [.. Enumerable.Range(0, 256).Select(length => K1 * (1 - B + (B * TextLength.WordsOf((byte)length) / columns.MeanLength)))];

    /// <summary>Looks at a match.</summary>
    /// <param name="position">Of the article.</param>
    /// <param name="marks">One for each term.</param>
    public void Add(int position, ReadOnlySpan<WordMark> marks)
    {
        var rank = new Rank(ScoreOf(position, marks), position);
        if (best.Count < top)
        {
            best.Enqueue(position, rank);
        }
        else if (best.TryPeek(out _, out var least) && rank.CompareTo(least) > 0)
        {
            best.DequeueEnqueue(position, rank);
        }
    }

    /// <summary>The positions of the best, the best first.</summary>
    public List<int> Best() => [.. best.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];

    /// <summary>Why a match has its score.</summary>
    public SearchScore Explain(int position, ReadOnlySpan<WordMark> marks)
    {
        var (told, norm) = (new List<TermScore>(), norms[columns.Lengths[position]]);
        for (var i = 0; i < terms.Length; i++)
        {
            var (term, mark) = (terms[i], marks[i]);
            told.Add(new TermScore(term.Told, term.Idf, mark.InTitle, mark.InLead, mark.InAuthor, mark.Count, term.Idf * WeightOf(mark, norm)));
        }

        return new SearchScore(ScoreOf(position, marks), told, RecencyOf(position));
    }

    private double ScoreOf(int position, ReadOnlySpan<WordMark> marks)
    {
        var (sum, norm) = (0d, norms[columns.Lengths[position]]);
        for (var i = 0; i < terms.Length; i++)
        {
            sum += terms[i].Idf * WeightOf(marks[i], norm);
        }

        return sum * RecencyOf(position);
    }

    private static double WeightOf(WordMark mark, double norm) =>
        (mark.InTitle ? TitleWeight : 0) + (mark.InLead ? LeadWeight : 0) + (mark.InAuthor ? AuthorWeight : 0) + (mark.Count / (mark.Count + norm));

    private double RecencyOf(int position) => 1 + (Recency * (position + 1) / columns.Count);

    private readonly record struct Rank(double Score, int Position) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => Score != other.Score ? Score.CompareTo(other.Score) : Position.CompareTo(other.Position);
    }
}
