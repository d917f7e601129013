namespace NewsArchive.Evaluation.Metric;

/// <summary>How many lines of words a text and its gold have in common.</summary>
/// <param name="Right">In both.</param>
/// <param name="Wrong">Only in the text.</param>
/// <param name="Missed">Only in the gold.</param>
internal sealed record LineOverlap(int Right, int Wrong, int Missed)
{
    /// <summary>Compares a text with its gold; a line without a word does not count.</summary>
    public static LineOverlap Of(string gold, string text)
    {
        var (wanted, found) = (Lines(gold), Lines(text));
        var right = wanted.Sum(line => Math.Min(line.Value, found.GetValueOrDefault(line.Key)));
        return new LineOverlap(right, found.Values.Sum() - right, wanted.Values.Sum() - right);
    }

    private static Dictionary<string, int> Lines(string text) => text.Split('\n')
        .Select(line => string.Join(' ', Words.Of(line)))
        .Where(line => line.Length > 0)
        .CountBy(line => line, StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal);
}
