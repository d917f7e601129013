using NewsArchive.Benchmarks.Queries;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>Writes what was measured as <c>docs/performance.md</c> holds it.</summary>
internal static class SearchTables
{
    private const double Million = 1e6;

    /// <summary>The tables of one archive.</summary>
    public static void Write(TextWriter output, SearchFigures figures)
    {
        output.WriteLine($"\n### {MarkdownTable.Count(figures.Archive.Articles)} articles\n");
        var table = new MarkdownTable(
            output, "ms", "queries", "found", "hits p50", "hits p99", "worst", "end p50", "end p99", "worst", "again: hits p50", "hits p99", "end p99", "processor p50", "p99", "again p50",
            "SQLite: page p50", "page p99", "count p99", "aim p99");
        foreach (var (asked, taken, limit) in figures.Classes)
        {
            table.Add(
                asked.Name,
                MarkdownTable.Count(asked.Pages.Count),
                limit is { } known ? MarkdownTable.Count(known.Found) : "",
                Cell(taken.FirstHits.Half),
                Cell(taken.FirstHits.Most),
                Cell(taken.FirstHits.Worst),
                Cell(taken.FirstEnd.Half),
                Cell(taken.FirstEnd.Most),
                Cell(taken.FirstEnd.Worst),
                Cell(taken.AgainHits.Half),
                Cell(taken.AgainHits.Most),
                Cell(taken.AgainEnd.Most),
                Cell(taken.FirstProcessor.Half),
                Cell(taken.FirstProcessor.Most),
                Cell(taken.AgainProcessor.Half),
                Cell(limit?.Page.Half),
                Cell(limit?.Page.Most),
                Cell(limit?.Count.Most),
                Aim(asked, taken));
        }

        output.WriteLine();
        var loads = new MarkdownTable(output, "8 connections", "requests/s", "µs of processor", "of the page from memory");
        foreach (var (name, taken) in figures.Loads)
        {
            loads.Add(name, MarkdownTable.Count(taken.Rate), MarkdownTable.One(taken.Processor), MarkdownTable.Ratio(taken.Rate / figures.Loads[0].Taken.Rate));
        }

        var fresh = figures.Fresh;
        output.WriteLine(FormattableString.Invariant(
            $"\nNew articles found by the first page after their commit: {fresh.Found} of {fresh.Asked}; the hit in {fresh.Hit.Half:0.0} ms (worst {fresh.Hit.Worst:0.0}), the front page then in {fresh.Front.Half:0.0} (worst {fresh.Front.Worst:0.0}), all counts of a common word in {fresh.Common.Half:0.0} (worst {fresh.Common.Worst:0.0})."));
    }

    /// <summary>Of all archives: what filling them took, what they take, and how times grow.</summary>
    public static void WriteGrowth(TextWriter output, IReadOnlyList<SearchFigures> all)
    {
        output.WriteLine("\n### All sizes\n");
        var archives = new MarkdownTable(
            output, "articles", "filled, articles/s", "first 100,000", "last 100,000", "ms of processor each", "file, bytes each", "text index, bytes each", "words, bytes each", "memory, MB");
        foreach (var figures in all)
        {
            var (filling, articles) = (figures.Archive.Filling, (double)figures.Archive.Articles);
            archives.Add(
                MarkdownTable.Count(articles),
                MarkdownTable.Count(filling.Rate),
                MarkdownTable.Count(filling.FirstRate),
                MarkdownTable.Count(filling.LastRate),
                MarkdownTable.Ratio(filling.Processor.TotalMilliseconds / articles),
                MarkdownTable.Count(figures.Size.File / articles),
                MarkdownTable.Count(figures.Size.Index / articles),
                MarkdownTable.Count(figures.Size.Words / articles),
                MarkdownTable.Count(figures.Memory / Million));
        }

        output.WriteLine();
        var growth = new MarkdownTable(output, ["hits, ms", .. all.SelectMany(figures => new[] { $"p50 of {MarkdownTable.Count(figures.Archive.Articles)}", "p99" }), "p99 grows, last two"]);
        foreach (var asked in all[0].Classes.Where(row => row.Asked.TellsGrowth).Select(row => row.Asked.Name)
            .Where(name => all.All(figures => figures.Classes.Any(row => row.Asked.Name == name))))
        {
            var times = all.Select(figures => figures.Classes.Single(row => row.Asked.Name == asked).Taken.FirstHits).ToList();
            growth.Add([asked, .. times.SelectMany(time => new[] { Cell(time.Half), Cell(time.Most) }), times.Count > 1 ? MarkdownTable.Ratio(times[^1].Most / times[^2].Most) : ""]);
        }
    }

    private static string Cell(double? milliseconds) => milliseconds is { } time ? time < 10 ? MarkdownTable.Ratio(time) : MarkdownTable.One(time) : "";

    // The whole answer has an aim of its own where the counts are promised.
    private static string Aim(QueryClass asked, ClassTimes taken)
    {
        var hits = $"{asked.Aim:0}{(taken.FirstHits.Most <= asked.Aim ? "" : " missed")}";
        return asked.WholeAim is { } whole ? $"{hits}; end {whole:0}{(taken.FirstEnd.Most <= whole ? "" : " missed")}" : hits;
    }
}
