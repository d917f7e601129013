namespace NewsArchive.Benchmarks.Runs;

/// <summary>Writes what was measured of an archive as <c>docs/performance.md</c> holds it.</summary>
internal static class SearchTables
{
    // Of the requests a second of the page from memory.
    private const double LoadAim = 0.5;

    /// <summary>The tables of one archive.</summary>
    public static void Write(TextWriter output, SearchFigures figures)
    {
        output.WriteLine($"\n### {MarkdownTable.Count(figures.Archive.Articles)} articles\n\nAsked for the first time:\n");
        WriteFirst(output, figures.Classes);
        output.WriteLine("\nThe worst of them, and asked for again:\n");
        WriteAgain(output, figures.Classes);
        output.WriteLine("\nUnder load:\n");
        WriteLoads(output, figures.Loads);
        var fresh = figures.Fresh;
        output.WriteLine(FormattableString.Invariant(
            $"\nNew articles found by the first page after their commit: {fresh.Found} of {fresh.Asked}; the hit in {fresh.Hit.Half:0.0} ms (worst {fresh.Hit.Worst:0.0}), the front page then in {fresh.Front.Half:0.0} (worst {fresh.Front.Worst:0.0}), all counts of a common word in {fresh.Common.Half:0.0} (worst {fresh.Common.Worst:0.0})."));
        output.WriteLine(FormattableString.Invariant($"\nMeasured in {figures.Wall.TotalMinutes:0.0} minutes."));
    }

    private static void WriteFirst(TextWriter output, IReadOnlyList<SearchFigures.Row> rows)
    {
        var table = new MarkdownTable(
            output, "ms", "queries", "found", "hits p50", "hits p99", "end p50", "end p99", "processor p50", "processor p99",
            "SQLite: page p50", "page p99", "count p50", "count p99", "aim p99", "met");
        foreach (var (asked, taken, limit) in rows)
        {
            table.Add(
                asked.Name,
                MarkdownTable.Count(asked.Pages.Count),
                limit is { } known ? MarkdownTable.Count(known.Found) : "",
                MarkdownTable.Time(taken.FirstHits.Half),
                MarkdownTable.Time(taken.FirstHits.Most),
                MarkdownTable.Time(taken.FirstEnd.Half),
                MarkdownTable.Time(taken.FirstEnd.Most),
                MarkdownTable.Time(taken.FirstProcessor.Half),
                MarkdownTable.Time(taken.FirstProcessor.Most),
                MarkdownTable.Time(limit?.Page.Half),
                MarkdownTable.Time(limit?.Page.Most),
                MarkdownTable.Time(limit?.Count.Half),
                MarkdownTable.Time(limit?.Count.Most),
                asked.WholeAim is { } end ? FormattableString.Invariant($"{asked.Aim:0}; end {end:0}") : FormattableString.Invariant($"{asked.Aim:0}"),
                MarkdownTable.Met(taken.FirstHits.Most <= asked.Aim && (asked.WholeAim is not { } whole || taken.FirstEnd.Most <= whole)));
        }
    }

    private static void WriteAgain(TextWriter output, IReadOnlyList<SearchFigures.Row> rows)
    {
        var table = new MarkdownTable(output, "ms", "worst hits", "worst end", "again: hits p50", "hits p99", "end p50", "end p99", "processor p50", "bytes of a page");
        foreach (var (asked, taken, _) in rows)
        {
            table.Add(
                asked.Name,
                MarkdownTable.Time(taken.FirstHits.Worst),
                MarkdownTable.Time(taken.FirstEnd.Worst),
                MarkdownTable.Time(taken.AgainHits.Half),
                MarkdownTable.Time(taken.AgainHits.Most),
                MarkdownTable.Time(taken.AgainEnd.Half),
                MarkdownTable.Time(taken.AgainEnd.Most),
                MarkdownTable.Time(taken.AgainProcessor.Half),
                MarkdownTable.Count(taken.Bytes));
        }
    }

    private static void WriteLoads(TextWriter output, IReadOnlyList<(string Name, LoadTaken Taken)> loads)
    {
        var table = new MarkdownTable(output, "8 connections", "requests/s", "µs of processor", "of the page from memory", "aim", "met");
        foreach (var (name, taken) in loads)
        {
            var share = taken.Rate / loads[0].Taken.Rate;
            table.Add(
                name, MarkdownTable.Count(taken.Rate), MarkdownTable.One(taken.Processor), MarkdownTable.Ratio(share),
                name == loads[0].Name ? "" : MarkdownTable.Ratio(LoadAim), name == loads[0].Name ? "" : MarkdownTable.Met(share >= LoadAim));
        }
    }
}
