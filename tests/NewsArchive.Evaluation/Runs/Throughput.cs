using NewsArchive.Cleaning;

namespace NewsArchive.Evaluation.Runs;

/// <summary>How fast one core cleans: in time of the processor, so that other work on the machine counts little.</summary>
/// <param name="Kind">Text or pages.</param>
/// <param name="Dumps">How many were cleaned in a pass.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Pass">Processor time of the fastest pass, all threads of the runtime included.</param>
internal sealed record Throughput(string Kind, int Dumps, long Bytes, TimeSpan Pass)
{
    // The runtime compiles the busy methods anew, with what it learned, well into the third pass.
    private const int WarmUpPasses = 3;

    // What else runs on the machine slows passes down and never speeds one up: the fastest tells most.
    private const int MeasuredPasses = 4;

    /// <summary>Dumps a second.</summary>
    public double DumpsPerSecond => Dumps / Pass.TotalSeconds;

    /// <summary>Megabytes a second.</summary>
    public double MegabytesPerSecond => Bytes / 1e6 / Pass.TotalSeconds;

    /// <summary>Cleans all some times to warm up and some times to measure, on this thread; the fastest pass counts.</summary>
    public static Throughput Measure(string kind, IReadOnlyCollection<LabelledDump> labelled)
    {
        var dumps = labelled.Select(dump => dump.Read()).ToList();
        for (var pass = 0; pass < WarmUpPasses; pass++)
        {
            CleanAll(dumps);
        }

        var fastest = Enumerable.Range(0, MeasuredPasses).Min(_ => TimeOf(dumps));
        return new Throughput(kind, dumps.Count, dumps.Sum(dump => (long)dump.Bytes.Length), fastest);
    }

    private static TimeSpan TimeOf(List<Dump> dumps)
    {
        var before = Environment.CpuUsage.TotalTime;
        CleanAll(dumps);
        return Environment.CpuUsage.TotalTime - before;
    }

    private static void CleanAll(List<Dump> dumps)
    {
        foreach (var dump in dumps)
        {
            _ = Cleaner.Clean(dump);
        }
    }
}
