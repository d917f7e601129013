using System.Globalization;
using NewsArchive.Ingestion;
using NewsArchive.Storage;
using NewsArchive.Web.Pages.Ingest;

namespace NewsArchive.Web.Commands;

/// <summary>Runs for people: a table of them, or one with its account.</summary>
internal static class RunText
{
    /// <summary>Writes a table.</summary>
    public static Task WriteAsync(IReadOnlyList<RunRow> runs, DateTime nowUtc, Terminal terminal)
    {
        var table = new Columns(" run", "began (UTC)", "state", " took", " inputs", " added", " unchanged", " duplicate", " quarantined", " ignored", " MB");
        foreach (var run in runs)
        {
            table.Add(
                Number(run.Id),
                Moment(run.StartedUtc),
                RunWords.StateOf(run, nowUtc),
                RunWords.Span(run.Elapsed),
                Number(run.Inputs),
                Number(run.Added),
                Number(run.Unchanged),
                Number(run.Duplicate),
                Number(run.Quarantined),
                Number(run.Ignored),
                Megabytes(run.Bytes));
        }

        return table.WriteAsync(terminal);
    }

    /// <summary>Writes a run with its account.</summary>
    /// <param name="met">How many inputs it was the last to meet.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="all">Whether to write all reasons, not only the most frequent.</param>
    public static async Task WriteAsync(IngestAccount account, int met, string folder, bool all, DateTime nowUtc, Terminal terminal)
    {
        var (run, output) = (account.Run, terminal.Output);
        await output.WriteLineAsync($"Run {run.Id}: {RunWords.StateOf(run, nowUtc)}");
        await output.WriteLineAsync($"began {Moment(run.StartedUtc)}, {(run.FinishedUtc is { } end ? "ended" : "last sign of life")} {Moment(run.FinishedUtc ?? run.AliveUtc)} (UTC)");
        foreach (var path in run.Paths)
        {
            await output.WriteLineAsync($"asked for {Terminal.Printable(path)}");
        }

        if (run.CurrentFile is { } file)
        {
            await output.WriteLineAsync($"came to {Terminal.Printable(file)}");
        }

        await AccountText.WriteAsync(account, folder, output, all);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"\nThe counts are those of this run. {(met == 0 ? "Later runs have met all of its inputs again." : $"Of its inputs, {met:N0} were not met again by later runs; runs {run.Id} --outcome quarantined names those in quarantine.")}"));
    }

    /// <summary>E.g. <c>2026-11-22 05:30:00</c>.</summary>
    public static string Moment(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / (1024.0 * 1024)).ToString("0.0", CultureInfo.InvariantCulture);
}
