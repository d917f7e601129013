namespace NewsArchive.Evaluation.Metric;

/// <summary>How often one fact was found and right, over many articles.</summary>
/// <param name="Gold">Articles whose gold has the fact.</param>
/// <param name="Given">Of those, with any answer.</param>
/// <param name="Right">Of those, with the right one.</param>
/// <param name="Extra">Articles whose gold has no such fact, with an answer.</param>
internal sealed record FactScore(int Gold, int Given, int Right, int Extra)
{
    /// <summary>Share right among the articles whose gold has the fact.</summary>
    public double Recall => Gold > 0 ? (double)Right / Gold : 0;

    /// <summary>Share right among the answers given on those.</summary>
    public double Precision => Given > 0 ? (double)Right / Given : 0;
}
