using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>The program itself, in a process of its own: what people wait for.</summary>
/// <param name="path">Of <c>newsarchive.dll</c>.</param>
internal sealed class IngestProgram(string path)
{
    private const int TicksASecond = 100;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>The one that was built with this program.</summary>
    public static string Built => Path.Combine(AppContext.BaseDirectory, "newsarchive.dll");

    /// <summary>Takes inputs into a new archive, which is removed afterwards.</summary>
    /// <param name="cores">How many it may use.</param>
    public IngestTaken Run(IEnumerable<string> inputs, int cores)
    {
        var data = Directory.CreateTempSubdirectory("newsarchive-bench-data");
        try
        {
            return Run(inputs, cores, data.FullName);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>Takes inputs into an archive, which stays.</summary>
    /// <param name="data">The folder of the archive.</param>
    public IngestTaken Run(IEnumerable<string> inputs, int cores, string data)
    {
        var start = new ProcessStartInfo("dotnet", [path, "ingest", .. inputs, "--data", data, "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = cores.ToString(CultureInfo.InvariantCulture);
        var before = ProcessorOfChildren();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        if (OperatingSystem.IsLinux())
        {
            process.ProcessorAffinity = (1 << cores) - 1;
        }

        var output = process.StandardOutput.ReadToEndAsync();
        var problems = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(Look))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        var wall = clock.Elapsed;
        using var account = Account(output.Result, problems.Result);
        return new IngestTaken(
            account.RootElement.GetProperty("inputs").GetInt32(),
            account.RootElement.GetProperty("added").GetInt32(),
            wall,
            ProcessorOfChildren() - before,
            peak);
    }

    private static JsonDocument Account(string output, string problems)
    {
        try
        {
            return JsonDocument.Parse(output);
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"The ingest gave no account: {output}{problems}", e);
        }
    }

    // Of children that have ended: fields 16 and 17 of proc(5) /proc/pid/stat; the second field may hold blanks.
    private static TimeSpan ProcessorOfChildren()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds((double)(long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksASecond);
    }

    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.AsSpan()[6..].Trim()[..^3], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // it has just ended
        }
    }
}
