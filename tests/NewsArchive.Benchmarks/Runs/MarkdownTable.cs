namespace NewsArchive.Benchmarks.Runs;

/// <summary>A table as <c>docs/performance.md</c> holds it, written row by row.</summary>
internal sealed class MarkdownTable
{
    private readonly TextWriter output;

    /// <summary>Writes the head; columns after the first hold figures.</summary>
    public MarkdownTable(TextWriter output, params string[] columns)
    {
        this.output = output;
        Add(columns);
        output.WriteLine("| --- |" + string.Concat(Enumerable.Repeat(" ---: |", columns.Length - 1)));
    }

    /// <summary>Writes a row.</summary>
    public void Add(params string[] cells)
    {
        output.WriteLine($"| {string.Join(" | ", cells)} |");
        output.Flush();
    }

    /// <summary>A count or a rate, in thousands.</summary>
    public static string Count(double value) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value:#,0}");

    /// <summary>A figure with one place.</summary>
    public static string One(double value) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value:0.0}");

    /// <summary>Milliseconds; empty where there are none.</summary>
    public static string Time(double? milliseconds) => milliseconds is { } time ? time < 10 ? Ratio(time) : One(time) : "";

    /// <summary>Whether an aim is reached.</summary>
    public static string Met(bool isMet) => isMet ? "yes" : "no";

    /// <summary>A ratio.</summary>
    public static string Ratio(double value) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value:0.00}");
}
