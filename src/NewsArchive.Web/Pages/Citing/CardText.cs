using System.Globalization;
using System.Text;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>Breaks a text into lines by the widths of its letters.</summary>
/// <remarks>Who shows the picture chooses the face, so widths are those of the widest usual one (DejaVu Serif, bold): what fits with it fits with any.</remarks>
internal static class CardText
{
    private const double Lower = 0.8;
    private const double Upper = 1.05;
    private const double Square = 1.05;

    // From blank to tilde, in hundredths of the size; measured in Chromium.
    private static readonly byte[] Widths =
    [
        35, 44, 52, 84, 70, 95, 90, 31, 47, 47, 52, 84, 35, 42, 35, 36,
        70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 37, 37, 84, 84, 84, 59,
        100, 78, 84, 80, 87, 76, 71, 85, 94, 47, 47, 87, 70, 111, 91, 87,
        75, 87, 83, 72, 74, 87, 78, 112, 78, 71, 73, 47, 36, 47, 84, 50,
        50, 65, 70, 61, 70, 64, 43, 70, 73, 38, 36, 69, 38, 106, 73, 67,
        70, 70, 53, 56, 46, 73, 58, 86, 60, 58, 57, 64, 36, 64, 84,
    ];

    /// <summary>The width of a text, in sizes of its letters.</summary>
    public static double Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>The lines of a text.</summary>
    /// <param name="text">One line, as <see cref="CitedText.Line"/> gives it.</param>
    /// <param name="maxWidth">In sizes of its letters.</param>
    /// <param name="maxLines">The last ends with an ellipsis where there is more.</param>
    public static IReadOnlyList<string> Lines(string text, double maxWidth, int maxLines)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var width = 0.0;
        foreach (var piece in Pieces(text, maxWidth))
        {
            var more = Width(piece);
            if (width + Width(piece.TrimEnd(' ')) > maxWidth && line.Length > 0)
            {
                if (lines.Count == maxLines - 1)
                {
                    lines.Add(WithEllipsis(line.ToString(), maxWidth));
                    return lines;
                }

                lines.Add(line.ToString().TrimEnd(' '));
                line.Clear();
                width = 0;
            }

            line.Append(piece);
            width += more;
        }

        lines.Add(line.ToString().TrimEnd(' '));
        return lines;
    }

    // Words with the blank behind them; scripts without blanks, and words that fill a line, part between any two characters.
    private static IEnumerable<string> Pieces(string text, double maxWidth)
    {
        foreach (var word in Words(text))
        {
            if (Width(word) <= maxWidth && !word.EnumerateRunes().Any(IsSquare))
            {
                yield return word;
                continue;
            }

            var elements = StringInfo.GetTextElementEnumerator(word);
            while (elements.MoveNext())
            {
                yield return elements.GetTextElement();
            }
        }
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var blank = text.IndexOf(' ', start);
            var end = blank < 0 ? text.Length : blank + 1;
            yield return text[start..end];
            start = end;
        }
    }

    private static string WithEllipsis(string line, double maxWidth)
    {
        var starts = StringInfo.ParseCombiningCharacters(line);
        var end = line.Length;
        for (var i = starts.Length - 1; i > 0 && Width(line[..end]) + Upper > maxWidth; i--)
        {
            end = starts[i];
        }

        return line[..end].TrimEnd(' ') + "…";
    }

    private static double Width(Rune rune) => rune switch
    {
        { Value: >= ' ' and <= '~' } => Widths[rune.Value - ' '] / 100.0,
        _ when IsSquare(rune) => Square,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherSymbol or UnicodeCategory.DashPunctuation => Upper,
            _ => Lower,
        },
    };

    // Chinese, Japanese and Korean characters, their full-width forms, and pictures.
    private static bool IsSquare(Rune rune) => rune.Value
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F000 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFF);
}
