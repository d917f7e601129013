using NewsArchive.Storage.Search;

namespace NewsArchive.Storage.Readings;

/// <summary>
/// How two texts differ in their words, whatever blocks these stand in: a paragraph that is split, joined or moved neither
/// gains nor loses any. Of scripts without blanks a character is a word.
/// </summary>
/// <param name="Before">Words of the former text.</param>
/// <param name="After">Words of the text of today.</param>
/// <param name="Lost">Words of the former text that are in the text of today no more.</param>
/// <param name="Gained">Words of the text of today that were not in the former.</param>
/// <param name="LostLines">The first lines that are gone, shortened; at most <see cref="MaxLines"/>.</param>
/// <param name="GainedLines">The first lines that are new, shortened; at most <see cref="MaxLines"/>.</param>
public sealed record TextChange(
    int Before, int After, int Lost, int Gained, IReadOnlyList<string> LostLines, IReadOnlyList<string> GainedLines)
{
    /// <summary>How many lines are told.</summary>
    public const int MaxLines = 3;

    /// <summary>A text that loses a larger share of its words is worth a look.</summary>
    public const double MuchLost = 0.2;

    private const int MaxLineChars = 160;

    // Each is looked for in the whole of the other text.
    private const int MaxLooks = 20;

    /// <summary>The share of the former words that is gone, 0 to 1.</summary>
    public double LostShare => Before == 0 ? 0 : (double)Lost / Before;

    /// <summary>Whether so much is gone that it is worth a look.</summary>
    public bool LosesMuch => LostShare > MuchLost;

    /// <summary>Compares.</summary>
    public static TextChange Between(string before, string after)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var countBefore = Count(before, words, 1);
        var countAfter = Count(after, words, -1);
        return new TextChange(
            countBefore,
            countAfter,
            words.Values.Where(left => left > 0).Sum(),
            -words.Values.Where(left => left < 0).Sum(),
            LinesOnlyIn(before, after),
            LinesOnlyIn(after, before));
    }

    private static int Count(string text, Dictionary<string, int> words, int step)
    {
        var bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var count = 0;
        for (var reader = new TermReader(IndexText.Compose(text)); reader.Read(); count++)
        {
            bySpan.TryGetValue(reader.Term, out var sum);
            bySpan[reader.Term] = sum + step;
        }

        return count;
    }

    private static List<string> LinesOnlyIn(string text, string other)
    {
        var known = Lines(other).ToHashSet(StringComparer.Ordinal);
        return [.. Lines(text)
            .Where(line => !known.Contains(line))
            .Take(MaxLooks)
            .Where(line => !other.Contains(line, StringComparison.Ordinal))
            .Take(MaxLines)
            .Select(Shorten)];
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Shorten(string line) => line.Length <= MaxLineChars
        ? line
        : line[..(char.IsHighSurrogate(line[MaxLineChars - 2]) ? MaxLineChars - 2 : MaxLineChars - 1)] + "…";
}
