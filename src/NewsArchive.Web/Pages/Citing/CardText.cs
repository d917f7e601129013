using System.Globalization;
using System.Text;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>Makes lines of a text by the widths of its letters, and leaves out what cannot be drawn.</summary>
internal static class CardText
{
    private const string Gap = "…";

    /// <summary>The text in letters that a face has; null where it has less than half of them.</summary>
    /// <remarks>Words it has no letters for become an ellipsis, so that nobody takes the rest for the whole; pictures and signs go without one.</remarks>
    /// <param name="text">One line, as <see cref="CitedText.Line"/> gives it.</param>
    public static string? Writable(string text, Face face)
    {
        var (line, drawn, missing) = (new StringBuilder(text.Length), 0, 0);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var isLetter = Rune.IsLetterOrDigit(rune);
            if (Known(rune, face) is { } known)
            {
                line.Append(known);
                drawn += Rune.IsLetter(rune) ? 1 : 0;
            }
            else if (isLetter)
            {
                missing++;
                line.Append(EndsInGap(line) ? "" : Gap);
            }
        }

        var writable = CitedText.Line(line.ToString());
        return face.Width(writable) == 0 || missing > drawn ? null : writable;
    }

    /// <summary>The lines of a text.</summary>
    /// <param name="text">As <see cref="Writable"/> gives it.</param>
    /// <param name="maxWidth">In sizes of its letters.</param>
    /// <param name="maxLines">The last ends with an ellipsis where there is more.</param>
    public static IReadOnlyList<string> Lines(string text, Face face, double maxWidth, int maxLines)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text, face, maxWidth))
        {
            if (line.Length > 0 && face.Width((line + piece).TrimEnd(' ')) > maxWidth)
            {
                if (lines.Count == maxLines - 1)
                {
                    lines.Add(WithEllipsis(line, face, maxWidth));
                    return lines;
                }

                lines.Add(line.TrimEnd(' '));
                line = "";
            }

            line += piece;
        }

        lines.Add(line.TrimEnd(' '));
        return lines;
    }

    /// <summary>Whether every word stands on a line of this width.</summary>
    public static bool HasRoom(string text, Face face, double maxWidth) => Words(text).All(word => face.Width(word.TrimEnd(' ')) <= maxWidth);

    // Full-width and mathematical letters, ligatures and rare marks are written by what they are made of.
    private static string? Known(Rune rune, Face face)
    {
        if (face.Has(rune))
        {
            return rune.ToString();
        }

        var parts = rune.ToString().Normalize(NormalizationForm.FormKD);
        return parts.EnumerateRunes().All(face.Has) ? parts : null;
    }

    // A run of words that cannot be written is one gap.
    private static bool EndsInGap(StringBuilder line)
    {
        var end = line.Length - 1;
        while (end >= 0 && line[end] == ' ')
        {
            end--;
        }

        return end >= 0 && line[end] == Gap[0];
    }

    // Words with the blank behind them; a word that is longer than a line parts between any two characters.
    private static IEnumerable<string> Pieces(string text, Face face, double maxWidth)
    {
        foreach (var word in Words(text))
        {
            if (face.Width(word.TrimEnd(' ')) <= maxWidth)
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

    private static string WithEllipsis(string line, Face face, double maxWidth)
    {
        var starts = StringInfo.ParseCombiningCharacters(line);
        var end = line.Length;
        for (var i = starts.Length - 1; i > 0 && face.Width(line[..end].TrimEnd(' ') + Gap) > maxWidth; i--)
        {
            end = starts[i];
        }

        // Between two words where there are any, as Printed.Cut does.
        var blank = line.LastIndexOf(' ', end - 1);
        end = blank > line.Length / 2 ? blank : end;
        return line[..end].TrimEnd(' ', ',', ';', ':', '–', '—', '-', '…') + Gap;
    }
}
