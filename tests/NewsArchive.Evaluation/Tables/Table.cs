namespace NewsArchive.Evaluation.Tables;

/// <summary>A table for the console: text to the left, figures to the right.</summary>
/// <param name="Headings">The first row.</param>
/// <param name="Rows">As many cells each as there are headings.</param>
internal sealed record Table(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>A figure with three decimals; a dash where there is none.</summary>
    public static string Cell(double? value) => value is { } number ? FormattableString.Invariant($"{number:0.000}") : "-";

    /// <summary>A count.</summary>
    public static string Cell(int value) => FormattableString.Invariant($"{value}");

    /// <summary>Writes the table under a title, with a blank line below.</summary>
    public void Write(TextWriter output, string title)
    {
        var widths = Headings.Select((heading, column) => Rows.Select(row => row[column].Length).Append(heading.Length).Max()).ToList();
        output.WriteLine(title);
        output.WriteLine();
        foreach (var row in Rows.Prepend(Headings))
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => IsText(column) ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        }

        output.WriteLine();
    }

    private bool IsText(int column) => Rows.Any(row => row[column].Length > 0 && row[column] != "-" && !char.IsAsciiDigit(row[column][^1]))
        || column == 0;
}
