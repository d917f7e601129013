using System.Globalization;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>One letter of a face, in thousandths of the size it is drawn in.</summary>
/// <param name="Width">From where it begins to where the next one does; 0 for a mark that stands on the letter before.</param>
/// <param name="Outline">Relative moves, lines and curves from the baseline, as in a path of SVG: <c>m l q z</c>.</param>
/// <param name="Pairs">Other letters and by how much each moves behind this one, e.g. <c>,-90A-60</c>.</param>
internal sealed record Letter(int Width, string Outline, string Pairs)
{
    /// <summary>By how much a letter moves behind this one; 0 for most.</summary>
    public int MoveOf(int code)
    {
        if (code > char.MaxValue || char.IsAsciiDigit((char)code) || code == '-' || Pairs.IndexOf((char)code, StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return 0;
        }

        var next = at + 1;
        return Number(Pairs, ref next);
    }

    /// <summary>The middle of its ink, from where it begins.</summary>
    public int Middle()
    {
        var (left, right) = (int.MaxValue, int.MinValue);
        foreach (var (_, _, end) in Strokes())
        {
            (left, right) = (Math.Min(left, end.X), Math.Max(right, end.X));
        }

        return right < left ? 0 : (left + right) / 2;
    }

    /// <summary>The strokes of its closed lines, each by where it begins, what it bends to, and where it ends.</summary>
    public IEnumerable<((int X, int Y) From, (int X, int Y) Bend, (int X, int Y) To)> Strokes()
    {
        var (pen, start) = ((X: 0, Y: 0), (X: 0, Y: 0));
        for (var at = 0; at < Outline.Length;)
        {
            var from = pen;
            switch (Outline[at++])
            {
                case 'm':
                    pen = start = Point(from, ref at);
                    break;
                case 'l':
                    pen = Point(from, ref at);
                    yield return (from, from, pen);
                    break;
                case 'q':
                    var bend = Point(from, ref at);
                    pen = Point(from, ref at);
                    yield return (from, bend, pen);
                    break;
                default:
                    pen = start;
                    yield return (from, from, pen);
                    break;
            }
        }
    }

    private (int X, int Y) Point((int X, int Y) from, ref int at)
    {
        var x = from.X + Number(Outline, ref at);
        return (x, from.Y + Number(Outline, ref at));
    }

    // A minus parts it from the number before, or a blank.
    private static int Number(string text, ref int at)
    {
        var begin = text[at] == ' ' ? ++at : at;
        for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
        }

        return int.Parse(text.AsSpan(begin..at), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }
}
