namespace NewsArchive.Benchmarks.Runs;

/// <summary>Writes what the site and its peers took as <c>docs/performance.md</c> holds it: milliseconds, median and 99th percentile.</summary>
internal static class PeerTables
{
    // The site is to be ahead of each; where Xapian ranks, within three times of it.
    private const double Aim = 1;
    private const double RelevantAim = 3;

    private const int Site = 0;
    private const int Xapian = 1;
    private const int Postgres = 2;
    private static readonly string[] Names = ["the site", "Xapian", "PostgreSQL", "Omega"];

    /// <summary>The tables.</summary>
    public static void Write(TextWriter output, IReadOnlyList<PeerTimes> all)
    {
        output.WriteLine("\nOver HTTP, asked for the first time:\n");
        var first = new MarkdownTable(output, ["ms, p50 / p99", "queries", .. Names, "of the fastest peer", "aim", "met"]);
        foreach (var taken in all)
        {
            var times = Names.Select((_, peer) => taken.First(peer, taken.Waited)).ToList();
            first.Add([taken.Asked.Name, MarkdownTable.Count(taken.Asked.Queries.Count), .. times.Select(Cell), .. Beside(taken, times)]);
        }

        output.WriteLine("\nThe search without HTTP, as each tells of itself; the site's is another process:\n");
        var alone = new MarkdownTable(output, ["ms, p50 / p99", .. Names[..(Postgres + 1)], "of the fastest peer", "aim", "met"]);
        foreach (var taken in all)
        {
            List<Times?> times = [taken.Alone, Engine(taken, Xapian), Engine(taken, Postgres)];
            alone.Add([taken.Asked.Name, .. times.Select(Cell), .. Beside(taken, times)]);
        }

        output.WriteLine("\nOver HTTP, asked again:\n");
        var again = new MarkdownTable(output, ["ms, p50 / p99", .. Names, "processor of the site, first", "again"]);
        foreach (var taken in all)
        {
            again.Add([
                taken.Asked.Name,
                .. Names.Select((_, peer) => Cell(taken.Again(peer, taken.Waited))),
                Cell(taken.First(Site, page => page.Processor)),
                Cell(taken.Again(Site, page => page.Processor)),
            ]);
        }
    }

    private static Times? Engine(PeerTimes taken, int peer) => taken.First(peer, page => page.Engine!.Value);

    private static string[] Beside(PeerTimes taken, List<Times?> times)
    {
        var peers = times.Skip(1).OfType<Times>().ToList();
        var (half, most) = (times[Site]!.Half / peers.Min(peer => peer.Half), times[Site]!.Most / peers.Min(peer => peer.Most));
        var aim = taken.Asked.IsRelevant ? RelevantAim : Aim;
        return [$"{MarkdownTable.Ratio(half)} / {MarkdownTable.Ratio(most)}", MarkdownTable.Ratio(aim), MarkdownTable.Met(half <= aim && most <= aim)];
    }

    private static string Cell(Times? times) => times is null ? "" : $"{MarkdownTable.Time(times.Half)} / {MarkdownTable.Time(times.Most)}";
}
