namespace NewsArchive.Cleaning.Blocks;

/// <summary>How a text dump breaks its lines: one line a paragraph, or wrapped at a width.</summary>
/// <param name="Width">The column at which lines were broken; null when each line stands for itself.</param>
internal sealed record TextLayout(int? Width)
{
    // Terminal browsers and mailers wrap between 60 and 100 columns; a longer line was never wrapped.
    private const int MinWidth = 55;
    private const int MaxWidth = 100;

    // A few long lines (addresses, rules) do not make a dump unwrapped, a few short ones do not make it wrapped.
    private const double WithinWidth = 0.995;
    private const double MinBroken = 0.45;
    private const int MinBrokenLines = 4;

    // Menus and headlines begin with capitals: so many lines that begin small after an unended one are broken sentences.
    private const double MinSmall = 0.1;

    // Converters indent what stands below a heading; a paragraph's own first line is indented by fewer columns than this.
    private const int MinDeeper = 3;

    // Right margins differ by some columns between paragraphs, lists and preformatted text of one dump.
    private const int Margin = 4;

    // Before the first letters that fill two columns.
    private const char LastNarrow = '\u10ff';

    /// <summary>Reads the layout off the lines.</summary>
    public static TextLayout Of(IReadOnlyList<string> lines)
    {
        var widths = new List<int>(lines.Count);
        foreach (var line in lines)
        {
            if (Columns(line) is > 0 and var columns)
            {
                widths.Add(columns);
            }
        }

        if (widths.Count == 0)
        {
            return new TextLayout((int?)null);
        }

        widths.Sort();
        var width = widths[Math.Min(widths.Count - 1, (int)(widths.Count * WithinWidth))];
        if (width is < MinWidth or > MaxWidth)
        {
            return new TextLayout((int?)null);
        }

        // Where a line is followed by another, was it full: would the next word have been too much?
        int full = 0, followed = 0, small = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (Columns(lines[i]) > width / 2 && lines[i + 1].AsSpan().Trim().Length > 0)
            {
                followed++;
                full += IsFull(lines[i], lines[i + 1], width) ? 1 : 0;
                small += BreaksSentence(lines[i], lines[i + 1]) ? 1 : 0;
            }
        }

        var isWrapped = (full >= MinBrokenLines && full >= MinBroken * followed) || (small >= MinBrokenLines && small >= MinSmall * followed);
        return new TextLayout(isWrapped ? width : null);
    }

    /// <summary>
    /// Whether a line goes on in the next one: the next word would not have fitted, or it begins small in the middle of a sentence.
    /// </summary>
    public bool GoesOn(string line, string next) => Width is { } width
        && Indent(next) - Indent(line) < MinDeeper
        && (IsFull(line, next, width) || (Columns(line) > width / 2 && BreaksSentence(line, next)));

    private static bool BreaksSentence(string line, string next)
    {
        var first = next.AsSpan().TrimStart();
        return !first.IsEmpty && char.IsLower(first[0]) && !SentenceEnd.Closes(line);
    }

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart().Length;

    private static bool IsFull(string line, string next, int width)
    {
        var word = next.AsSpan().Trim();
        var end = word.IndexOf(' ');
        var first = end < 0 ? word : word[..end];
        // Dense scripts break between any two characters: a line is full when one more would not fit.
        var needed = first.Length > 0 && BlockShape.IsDense(first[0]) ? 2 : 1 + first.Length;
        return Columns(line) + needed > width - Margin;
    }

    private static int Columns(string line)
    {
        var text = line.AsSpan().TrimEnd();
        var columns = text.Length;
        foreach (var c in text.IndexOfAnyExceptInRange('\0', LastNarrow) is >= 0 and var wide ? text[wide..] : [])
        {
            columns += c is > LastNarrow and (<= '\u115f' or >= '\u2e80') and (<= '\ud7a3' or >= '\uf900') and (<= '\ufaff' or >= '\uff00') ? 1 : 0;
        }

        return columns;
    }
}
