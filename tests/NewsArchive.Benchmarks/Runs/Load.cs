using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsArchive.Storage;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>Eight readers who never wait, on a core of their own: wrk (a package of Debian), which takes less of it than the site of its own.</summary>
internal static partial class Load
{
    // What a page says that begins anywhere in the archive: no two are the same.
    private const string Anywhere = """.. (page:find("?", 1, true) and "&" or "?") .. string.format("before=%.0f", first + math.random() * (last - first))""";

    private const int Connections = 8;
    private const double MicrosecondsAMillisecond = 1000;

    /// <summary>Asks a site for pages, one after the other and then from the start.</summary>
    /// <param name="areNew">Whether each is asked for by an address of its own, lists from another place on, so that none was asked for before.</param>
    /// <param name="core">Of the readers.</param>
    public static LoadTaken Put(ServedSite site, IReadOnlyList<string> pages, bool areNew, TimeSpan time, int core)
    {
        var script = Path.GetTempFileName();
        try
        {
            File.WriteAllText(script, $$"""
                local pages = { {{string.Join(", ", pages.Select(page => $"[[{page}]]"))}} }
                local at, first, last = 0, {{Text(ArticleKey.FirstOf(new DateOnly(2015, 7, 1)))}}, {{Text(ArticleKey.LastOf(new DateOnly(2024, 12, 31)))}}
                math.randomseed({{Text(Environment.TickCount64 % int.MaxValue)}})
                request = function() at = at % #pages + 1; local page = pages[at]; return wrk.format("GET", page {{(areNew ? Anywhere : "")}}) end
                """);
            var before = ProcessCost.Milliseconds(site.ProcessId);
            var told = Run(
                "taskset", "-c", Text(core), "wrk", "-t1", $"-c{Text(Connections)}", $"-d{Text((int)time.TotalSeconds)}s", "-s", script, site.Address.ToString());
            var taken = ProcessCost.Milliseconds(site.ProcessId) - before;
            if (told.Contains("Non-2xx", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"The site refused pages under load: {told}");
            }

            return new(Number(Rate(), told), taken * MicrosecondsAMillisecond / Number(Requests(), told));
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            var told = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? told : throw new InvalidOperationException($"wrk failed: {told}");
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("taskset and wrk are needed; both are packages of Debian.", e);
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static double Number(Regex pattern, string told) => double.Parse(pattern.Match(told).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();
}
