using System.Diagnostics;
using System.Globalization;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>What the kernel tells of a process.</summary>
internal static class ProcessCost
{
    private const double NanosecondsAMillisecond = 1e6;

    /// <summary>Milliseconds that its threads have run.</summary>
    public static double Milliseconds(int process)
    {
        var taken = 0L;
        foreach (var task in Directory.EnumerateDirectories($"/proc/{process}/task"))
        {
            try
            {
                taken += long.Parse(File.ReadAllText(Path.Combine(task, "schedstat")).Split(' ')[0], CultureInfo.InvariantCulture);
            }
            catch (IOException)
            {
                continue; // the thread has ended meanwhile
            }
        }

        return taken / NanosecondsAMillisecond;
    }

    /// <summary>Bytes of memory it holds now, shared libraries included (VmRSS).</summary>
    public static long Memory(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").Single(status => status.StartsWith("VmRSS:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.AsSpan("VmRSS:".Length, line.Length - "VmRSS: kB".Length), CultureInfo.InvariantCulture);
    }

    /// <summary>Leaves this process one core, so that another has the rest.</summary>
    public static void KeepTo(int core)
    {
        using var pinning = Process.Start(new ProcessStartInfo(
            "taskset", ["-acp", core.ToString(CultureInfo.InvariantCulture), Environment.ProcessId.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("taskset did not start.");
        pinning.StandardOutput.ReadToEnd();
        pinning.WaitForExit();
    }
}
