using NewsArchive.Cleaning;

namespace NewsArchive.Evaluation.Runs;

/// <summary>How fast one core cleans: in time of the processor, so that other work on the machine counts little.</summary>
/// <param name="Kind">Text or pages.</param>
/// <param name="Dumps">How many were cleaned in a pass.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Pass">Processor time of one pass, all threads of the runtime included.</param>
internal sealed record Throughput(string Kind, int Dumps, long Bytes, TimeSpan Pass)
{
    // Short passes are repeated: a second of work says more than a tenth of one.
    private static readonly TimeSpan MinMeasured = TimeSpan.FromSeconds(1);

    /// <summary>Dumps a second.</summary>
    public double DumpsPerSecond => Dumps / Pass.TotalSeconds;

    /// <summary>Megabytes a second.</summary>
    public double MegabytesPerSecond => Bytes / 1e6 / Pass.TotalSeconds;

    /// <summary>Cleans all once to warm up, then again until it has taken long enough, on this thread.</summary>
    public static Throughput Measure(string kind, IReadOnlyCollection<LabelledDump> labelled)
    {
        var dumps = labelled.Select(dump => dump.Read()).ToList();
        CleanAll(dumps);
        var passes = 0;
        var before = Environment.CpuUsage.TotalTime;
        TimeSpan spent;
        do
        {
            CleanAll(dumps);
            passes++;
            spent = Environment.CpuUsage.TotalTime - before;
        }
        while (spent < MinMeasured);

        return new Throughput(kind, dumps.Count, dumps.Sum(dump => (long)dump.Bytes.Length), spent / passes);
    }

    private static void CleanAll(List<Dump> dumps)
    {
        foreach (var dump in dumps)
        {
            _ = Cleaner.Clean(dump);
        }
    }
}
