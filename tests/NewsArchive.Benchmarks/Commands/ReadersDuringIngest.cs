using System.CommandLine;
using System.Diagnostics;
using NewsArchive.Benchmarks.Corpus;
using NewsArchive.Benchmarks.Runs;

namespace NewsArchive.Benchmarks.Commands;

/// <summary>How long readers wait while nothing else goes on, and while an ingest runs at full speed: the verb <c>readers</c>.</summary>
internal static class ReadersDuringIngest
{
    private const int WarmUp = 600;

    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var articles = new Option<int>("--articles") { Description = "How many the archive holds before, and how many each ingest brings.", DefaultValueFactory = _ => 20_000 };
        var pages = new Option<int>("--pages") { Description = "How many pages are read idle, as many during ingests, and as many idle after.", DefaultValueFactory = _ => 20_000 };
        var rate = new Option<int>("--rate") { Description = "How many pages a second are due.", DefaultValueFactory = _ => 100 };
        var program = CommonOptions.Program();
        var command = new Command("readers", "Measure how long readers wait, idle and while an ingest runs.") { articles, pages, rate, program };
        command.SetAction(async (result, _) =>
        {
            var home = Directory.CreateTempSubdirectory("newsarchive-bench-readers");
            try
            {
                await MeasureAsync(
                    home.FullName, result.GetValue(articles), result.GetValue(pages), result.GetValue(rate), result.GetRequiredValue(program), result.InvocationConfiguration.Output);
            }
            finally
            {
                home.Delete(recursive: true);
            }
        });
        return command;
    }

    private static async Task MeasureAsync(string home, int articles, int pages, int rate, string program, TextWriter output)
    {
        var data = Path.Combine(home, "archive");
        using (var first = StartIngest(program, data, Write(home, 1, articles)))
        {
            await first.WaitForExitAsync();
        }

        using var site = ServedSite.Start(program, data);
        using var readers = new Readers(site.Address);
        await readers.FindPagesAsync();
        await readers.ReadAsync(WarmUp, rate, CancellationToken.None);
        var idle = await readers.ReadAsync(pages, rate, CancellationToken.None);

        var (busy, failures, inputs) = (new List<(string Kind, double Milliseconds)>(), new List<string>(), 0);
        for (var seed = 2; busy.Count < pages; seed++)
        {
            var folder = Write(home, seed, articles);
            using var ended = new CancellationTokenSource();
            using var ingest = StartIngest(program, data, folder);
            ingest.EnableRaisingEvents = true;
            ingest.Exited += (_, _) => ended.Cancel();
            var (waits, failed) = await readers.ReadAsync(pages - busy.Count, rate, ended.Token);
            busy.AddRange(waits);
            failures.AddRange(failed);
            inputs += articles;
            if (!ingest.HasExited)
            {
                ingest.Kill();
                await ingest.WaitForExitAsync();
            }
        }

        // The archive has grown by what came in, and with it what a search has to read.
        await readers.ReadAsync(WarmUp, rate, CancellationToken.None);
        var after = await readers.ReadAsync(pages, rate, CancellationToken.None);

        Report(output, idle.Waits, busy, after.Waits);
        await output.WriteLineAsync(
            $"\nFailed: {idle.Failures.Count} idle before, {failures.Count} during ingests, {after.Failures.Count} idle after. {string.Join("; ", failures.Take(5))}");
        await output.WriteLineAsync($"The archive held {articles} articles before, and up to {articles + inputs} after.");
    }

    private static void Report(TextWriter output, List<(string Kind, double Milliseconds)> idle, List<(string Kind, double Milliseconds)> busy, List<(string Kind, double Milliseconds)> idleAgain)
    {
        var table = new MarkdownTable(output, "pages", "number", "p50 idle before, ms", "p50 ingest", "p50 idle after", "p99 idle before", "p99 ingest", "p99 idle after", "p99 to before", "p99 to after", "worst ingest");
        foreach (var kind in idle.Select(wait => wait.Kind).Distinct().Order(StringComparer.Ordinal).Prepend("all"))
        {
            var (before, during, after) = (Sorted(idle, kind), Sorted(busy, kind), Sorted(idleAgain, kind));
            table.Add(
                kind,
                MarkdownTable.Count(during.Length),
                MarkdownTable.One(At(before, 0.5)),
                MarkdownTable.One(At(during, 0.5)),
                MarkdownTable.One(At(after, 0.5)),
                MarkdownTable.One(At(before, 0.99)),
                MarkdownTable.One(At(during, 0.99)),
                MarkdownTable.One(At(after, 0.99)),
                MarkdownTable.Ratio(At(during, 0.99) / At(before, 0.99)),
                MarkdownTable.Ratio(At(during, 0.99) / At(after, 0.99)),
                MarkdownTable.One(during[^1]));
        }
    }

    private static double[] Sorted(List<(string Kind, double Milliseconds)> waits, string kind) =>
        [.. waits.Where(wait => kind == "all" || wait.Kind == kind).Select(wait => wait.Milliseconds).Order()];

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private static string Write(string home, int seed, int articles)
    {
        var folder = Path.Combine(home, $"dumps-{seed}");
        CorpusFiles.Write(CorpusKind.Text, seed, articles, folder);
        return folder;
    }

    private static Process StartIngest(string program, string data, string folder)
    {
        var ingest = Process.Start(new ProcessStartInfo("dotnet", [program, "ingest", folder, "--data", data, "--json"]) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("dotnet did not start.");
        ingest.OutputDataReceived += (_, _) => { };
        ingest.ErrorDataReceived += (_, _) => { };
        ingest.BeginOutputReadLine();
        ingest.BeginErrorReadLine();
        return ingest;
    }
}
