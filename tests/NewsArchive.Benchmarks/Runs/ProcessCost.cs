using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>What the kernel tells of a process.</summary>
internal static class ProcessCost
{
    private const double MillisecondsASecond = 1e3;
    private const double NanosecondsAMillisecond = 1e6;

    // How the kernel numbers the clock of another process that runs while its threads do (CPUCLOCK_SCHED).
    private const int ClockOfThreads = 2;

    /// <summary>Milliseconds that its threads have run, ended ones included, to a microsecond.</summary>
    public static double Milliseconds(int process) => clock_gettime((~process << 3) | ClockOfThreads, out var time) == 0
        ? (time.Seconds * MillisecondsASecond) + (time.Nanoseconds / NanosecondsAMillisecond)
        : throw new InvalidOperationException($"The process {process} has ended.");

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

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Time(long Seconds, long Nanoseconds);
}
