using System.CommandLine;
using System.Data.Common;
using NewsArchive.Ingestion.Retagging;
using NewsArchive.Storage;

namespace NewsArchive.Web.Commands;

/// <summary>Finds the country tags of all articles again with today's tagger: the verb <c>retag</c>.</summary>
internal static class Retag
{
    /// <summary>The verb.</summary>
    public static Command Command(Option<string> data, Terminal terminal)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would change; nothing is written." };
        var force = new Option<bool>("--force") { Description = "Also those that today's tagger has seen already; repairs what lists and search go by." };
        var json = CommonOptions.Json("Print the report as one JSON object, and nothing else, on standard output.");
        var command = new Verb(
            "retag",
            "Find the country tags of all articles again from their stored text: tells what changes, then changes it; what curators decided stays.",
            """
            newsarchive retag --dry-run
            newsarchive retag --data /srv/archive
            newsarchive retag --force --json
            """,
            yieldsToOthers: true)
        {
            dryRun,
            force,
            json,
        };
        command.SetAction((result, cancellation) => RunAsync(
            new DataFolder(result.GetRequiredValue(data)),
            result.GetValue(force),
            result.GetValue(dryRun),
            result.GetValue(json),
            terminal,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        DataFolder data, bool isForced, bool isDryRun, bool asJson, Terminal terminal, CancellationToken cancellation)
    {
        // As with reclean: no archive is made, and a dry run changes nothing at all.
        data.RequireArchive();
        var database = isDryRun ? await data.OpenForReadingAsync(cancellation) : await data.OpenAsync(terminal.Error.WriteLine, cancellation);
        using var turn = isDryRun ? null : await data.TakeTurnAsync(database, terminal, cancellation);
        var report = await RunAsync(database, data, isForced, isDryRun: true, terminal, cancellation);
        if (!asJson || !isDryRun)
        {
            // With --json, standard output has one object, of what was done; what will be is told beside it.
            var told = asJson ? terminal.Error : terminal.Output;
            await RetagText.WriteAsync(report, told);
            await told.FlushAsync(CancellationToken.None);
        }

        if (!isDryRun && !cancellation.IsCancellationRequested)
        {
            report = await RunAsync(database, data, isForced, isDryRun: false, terminal, cancellation);
            await (asJson || report.Articles == 0 ? Task.CompletedTask : RetagText.WriteDoneAsync(report, terminal.Output));
        }

        await (asJson ? RetagText.WriteJsonAsync(report, terminal.Output) : Task.CompletedTask);
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted
            : report.Failed > 0 ? ExitCode.SomeQuarantined
            : ExitCode.Fine;
    }

    private static async Task<RetagReport> RunAsync(
        ArchiveDatabase database, DataFolder data, bool isForced, bool isDryRun, Terminal terminal, CancellationToken cancellation)
    {
        using var logs = LoggerFactory.Create(logging =>
        {
            if (isDryRun)
            {
                Logs.AddConsoleTo(logging);
            }
            else
            {
                Logs.AddTo(logging, data.Logs, "ingest");
            }
        });
        var run = new RetagRun(database, logs.CreateLogger<RetagRun>(), TimeProvider.System);
        try
        {
            return await RunDisplay.ShowAsync(progress => run.RunAsync(isForced, isDryRun, progress, cancellation), terminal);
        }
        catch (DbException problem)
        {
            throw new CommandException(
                $"{ArchiveUnavailableException.For(database.Path, problem).Message} What was tagged before is kept.", ExitCode.Impossible, problem);
        }
    }
}
