namespace NewsArchive.Evaluation.Metric;

/// <summary>An article's gold text and the text that is shown, compared once.</summary>
/// <param name="gold">The text that should be shown.</param>
/// <param name="text">The text that is shown; empty when there is no article.</param>
internal sealed class TextPair(string gold, string text)
{
    /// <summary>How they meet in runs of four words.</summary>
    public Overlap Overlap { get; } = Overlap.Of(gold, text);

    /// <summary>How they meet in whole lines.</summary>
    public LineOverlap Lines { get; } = LineOverlap.Of(gold, text);

    /// <summary>Whether nothing is shown.</summary>
    public bool IsEmpty { get; } = string.IsNullOrWhiteSpace(text);
}
