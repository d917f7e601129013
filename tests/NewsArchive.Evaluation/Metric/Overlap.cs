namespace NewsArchive.Evaluation.Metric;

/// <summary>How the text of one article meets its gold text: shares of the four-word runs of both, which sum to 1.</summary>
/// <param name="Right">In both.</param>
/// <param name="Wrong">Only in the article: shown, and should not be.</param>
/// <param name="Missed">Only in the gold: hidden, and should not be.</param>
/// <param name="IsExact">Whether both have the same words in the same order.</param>
internal sealed record Overlap(double Right, double Wrong, double Missed, bool IsExact)
{
    /// <summary>Share of the shown text that is gold; null when nothing is shown.</summary>
    public double? Precision => Right + Wrong > 0 ? Right / (Right + Wrong) : null;

    /// <summary>Share of the gold text that is shown; null when there is no gold text.</summary>
    public double? Recall => Right + Missed > 0 ? Right / (Right + Missed) : null;

    /// <summary>The article's own F1; an empty article has 0, unless its gold is empty too.</summary>
    public double F1 => Right + Wrong + Missed > 0 ? 2 * Right / ((2 * Right) + Wrong + Missed) : 1;

    /// <summary>Compares a text with its gold.</summary>
    public static Overlap Of(string gold, string text)
    {
        var (wanted, found) = (Shingles.Of(gold), Shingles.Of(text));
        var right = wanted.SharedWith(found);
        var (wrong, missed) = (found.Total - right, wanted.Total - right);
        double sum = right + wrong + missed;
        var isExact = wanted.Words.SequenceEqual(found.Words);
        return sum > 0 ? new Overlap(right / sum, wrong / sum, missed / sum, isExact) : new Overlap(0, 0, 0, isExact);
    }
}
