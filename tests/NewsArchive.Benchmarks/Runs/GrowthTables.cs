namespace NewsArchive.Benchmarks.Runs;

/// <summary>Writes how what was measured grows with the archive, as <c>docs/performance.md</c> holds it.</summary>
internal static class GrowthTables
{
    private const double Million = 1e6;

    // Of the 99th percentile, newest first, when there are ten times as many articles.
    private const double GrowthAim = 1.5;

    /// <summary>Of all archives: what filling them took, what they take, and how times grow.</summary>
    public static void Write(TextWriter output, IReadOnlyList<SearchFigures> all)
    {
        output.WriteLine("\n### All sizes\n");
        WriteArchives(output, all);
        if (all.Count > 1)
        {
            output.WriteLine();
            WriteTimes(output, all);
        }
    }

    private static void WriteArchives(TextWriter output, IReadOnlyList<SearchFigures> all)
    {
        var archives = new MarkdownTable(
            output, "articles", "filled, articles/s", "first 100,000", "last 100,000", "ms of processor each", "file, bytes each", "text index, bytes each", "words, bytes each", "memory, MB (aim at a million: 600)");
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
    }

    private static void WriteTimes(TextWriter output, IReadOnlyList<SearchFigures> all)
    {
        var sizes = all.SelectMany(figures => new[] { $"p50 of {MarkdownTable.Count(figures.Archive.Articles)}", "p99" });
        var growth = new MarkdownTable(output, ["hits, ms", .. sizes, "p99 grows, last two", "aim", "met"]);
        foreach (var name in all[0].Classes.Where(row => row.Asked.TellsGrowth).Select(row => row.Asked.Name)
            .Where(name => all.All(figures => figures.Classes.Any(row => row.Asked.Name == name))))
        {
            var times = all.Select(figures => figures.Classes.Single(row => row.Asked.Name == name).Taken.FirstHits).ToList();
            var ratio = times[^1].Most / times[^2].Most;
            growth.Add([
                name,
                .. times.SelectMany(time => new[] { MarkdownTable.Time(time.Half), MarkdownTable.Time(time.Most) }),
                MarkdownTable.Ratio(ratio),
                MarkdownTable.Ratio(GrowthAim),
                MarkdownTable.Met(ratio <= GrowthAim),
            ]);
        }
    }
}
