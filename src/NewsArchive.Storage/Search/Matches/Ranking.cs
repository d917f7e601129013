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
    private readonly double[][] most = [.. terms.Select(term => Enumerable.Range(0, 256)
        .Select(mark => term.Idf * (PlacesOf(new WordMark((byte)mark)) + 1) * (1 + Recency)).ToArray())];

    private readonly PriorityQueue<int, Rank> best = new();
    private readonly double[] norms = [.. Enumerable.Range(0, 256).Select(length => K1 * (1 - B + (B * TextLength.WordsOf((byte)length) / columns.MeanLength)))];

    private Rank least;

    /// <summary>Looks at a match.</summary>
    /// <param name="position">Of the article.</param>
    /// <param name="marks">One for each term.</param>
    public void Add(int position, ReadOnlySpan<WordMark> marks)
    {
        if (best.Count < top)
        {
            best.Enqueue(position, new Rank(ScoreOf(position, marks), position));
        }
        else if (MostOf(marks) >= least.Score && new Rank(ScoreOf(position, marks), position) is var rank && rank.CompareTo(least) > 0)
        {
            best.DequeueEnqueue(position, rank);
        }
        else
        {
            return;
        }

        best.TryPeek(out _, out least);
    }

    // Most matches cannot be among the best, whatever the length of their text.
    private double MostOf(ReadOnlySpan<WordMark> marks)
    {
        var sum = 0d;
        for (var i = 0; i < marks.Length; i++)
        {
            sum += most[i][marks[i].Value];
        }

        return sum;
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

    private static double WeightOf(WordMark mark, double norm) => PlacesOf(mark) + (mark.Count / (mark.Count + norm));

    private static double PlacesOf(WordMark mark) =>
        (mark.InTitle ? TitleWeight : 0) + (mark.InLead ? LeadWeight : 0) + (mark.InAuthor ? AuthorWeight : 0);

    private double RecencyOf(int position) => 1 + (Recency * (position + 1) / columns.Count);

    private readonly record struct Rank(double Score, int Position) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => Score != other.Score ? Score.CompareTo(other.Score) : Position.CompareTo(other.Position);
    }
}
