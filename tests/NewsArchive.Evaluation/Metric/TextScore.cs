namespace NewsArchive.Evaluation.Metric;

/// <summary>How well the texts of many articles meet their gold; every figure is a share from 0 to 1.</summary>
/// <param name="Articles">How many have gold text.</param>
/// <param name="F1">Of the average precision and the average recall, as in the public article-extraction benchmark.</param>
/// <param name="Precision">Average over the articles that show anything.</param>
/// <param name="Recall">Average over all.</param>
/// <param name="Exact">Articles with exactly the words of the gold.</param>
/// <param name="Mean">Average of the articles' own F1.</param>
/// <param name="Median">Median of the articles' own F1.</param>
/// <param name="Good">Articles with an own F1 of at least 0.95.</param>
/// <param name="Poor">Articles with an own F1 below 0.5.</param>
/// <param name="Lines">F1 of whole lines over the set.</param>
/// <param name="Empty">How many show nothing.</param>
internal sealed record TextScore(
    int Articles, double F1, double Precision, double Recall, double Exact, double Mean, double Median, double Good, double Poor, double Lines, int Empty)
{
    private const double GoodF1 = 0.95;
    private const double PoorF1 = 0.5;

    /// <summary>Scores articles that have gold text; null when there are none.</summary>
    public static TextScore? Of(IReadOnlyCollection<TextPair> articles)
    {
        if (articles.Count == 0)
        {
            return null;
        }

        var overlaps = articles.Select(article => article.Overlap).ToList();
        var lines = articles.Select(article => article.Lines).ToList();
        var precision = overlaps.Select(overlap => overlap.Precision).Average() ?? 0;
        var recall = overlaps.Select(overlap => overlap.Recall).Average() ?? 0;
        var own = overlaps.Select(overlap => overlap.F1).Order().ToList();
        return new TextScore(
            articles.Count,
            F1Of(precision, recall),
            precision,
            recall,
            overlaps.Average(overlap => overlap.IsExact ? 1.0 : 0.0),
            own.Average(),
            (own[(own.Count - 1) / 2] + own[own.Count / 2]) / 2,
            own.Average(f1 => f1 >= GoodF1 ? 1.0 : 0.0),
            own.Average(f1 => f1 < PoorF1 ? 1.0 : 0.0),
            F1Of(lines.Sum(line => line.Right), lines.Sum(line => line.Wrong), lines.Sum(line => line.Missed)),
            articles.Count(article => article.IsEmpty));
    }

    /// <summary>The harmonic mean of precision and recall.</summary>
    public static double F1Of(double precision, double recall) =>
        precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;

    /// <summary>F1 of counts.</summary>
    public static double F1Of(int right, int wrong, int missed) =>
        right + wrong + missed > 0 ? 2.0 * right / ((2.0 * right) + wrong + missed) : 0;
}
