using System.Collections.Frozen;
using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Labels of buttons and advertising that converters glue to a sentence; data: <c>glued.tsv</c>.</summary>
internal static class GluedLabels
{
    private static readonly Lazy<FrozenDictionary<char, (string Kind, string Label)[]>> Labels = new(() => WordList.Rows("glued.tsv")
        .Select(row => (Kind: row[0], Label: row[1]))
        .OrderByDescending(row => row.Label.Length)
        .GroupBy(row => row.Label[0])
        .ToFrozenDictionary(rows => rows.Key, rows => rows.ToArray()));

    /// <summary>How many characters at the start of a text are labels; 0 when it begins otherwise.</summary>
    /// <param name="isSure">Whether they cannot be words of a sentence: several in a row, or the label of advertising.</param>
    public static int Measure(ReadOnlySpan<char> text, out bool isSure)
    {
        int end = 0, count = 0;
        isSure = false;
        for (var start = 0; Find(text[start..]) is { Label: { } label } found; start = SkipSpace(text, end))
        {
            end = start + label.Length;
            count++;
            isSure |= count > 1 || found.Kind == "ad";
            if (count == 1 && found.Kind == "network" && Find(text[SkipSpace(text, end)..]).Label is null)
            {
                return 0;
            }
        }

        return end;
    }

    /// <summary>The label a text begins with, by a capital where its script has them, and with an end: a space, a mark or a capital.</summary>
    private static (string? Kind, string? Label) Find(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || char.IsLower(text[0]) || !Labels.Value.TryGetValue(char.ToLowerInvariant(text[0]), out var labels))
        {
            return default;
        }

        foreach (var (kind, label) in labels)
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && Ends(text, label.Length))
            {
                return (kind, label);
            }
        }

        return default;
    }

    private static bool Ends(ReadOnlySpan<char> text, int end) =>
        end == text.Length || !char.IsLetterOrDigit(text[end]) || (char.IsLower(text[end - 1]) && char.IsUpper(text[end])) || BlockShape.IsDense(text[end - 1]);

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '|' or '·' or '•' or '/'))
        {
            at++;
        }

        return at;
    }
}
