using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Ingestion;
using NewsArchive.Storage;

namespace NewsArchive.Web.Commands;

/// <summary>Lists the runs of ingest and their accounts: the verb <c>runs</c>.</summary>
internal static class Runs
{
    private const int MaxListed = 50;

    /// <summary>The verb.</summary>
    public static Command Command(Option<string> data, Terminal terminal)
    {
        var number = new Argument<int?>("RUN") { Description = "The number of a run: its account with reasons. Without it all runs, newest first.", Arity = ArgumentArity.ZeroOrOne };
        var all = CommonOptions.All($"List all of them, not only the first {MaxListed}.");
        var json = CommonOptions.Json("Print one JSON object, and nothing else, on standard output.");
        var command = new Verb(
            "runs",
            "List the runs of ingest, or show the account of one.",
            """
            newsarchive runs
            newsarchive runs 12
            newsarchive runs --data /srv/archive --all --json
            """)
        {
            number,
            all,
            json,
        };
        command.SetAction(async (result, cancellation) =>
        {
            var database = await new DataFolder(result.GetRequiredValue(data)).OpenForReadingAsync(cancellation);
            return result.GetValue(number) is { } one
                ? await ShowAsync(database, one, result.GetValue(json), terminal, cancellation)
                : await ListAsync(database, result.GetValue(all), result.GetValue(json), terminal, cancellation);
        });
        return command;
    }

    private static async Task<int> ListAsync(ArchiveDatabase database, bool all, bool asJson, Terminal terminal, CancellationToken cancellation)
    {
        await using var archive = database.Open();
        var runs = await archive.RunsBefore(null).Take(all ? int.MaxValue : MaxListed).ToListAsync(cancellation);
        var total = await archive.Runs.CountAsync(cancellation);
        if (asJson)
        {
            await WriteJsonAsync(new { Total = total, Runs = runs.Select(run => RunJson.Of(run, null, Now)) }, terminal);
            return ExitCode.Fine;
        }

        await RunText.WriteAsync(runs, Now, terminal);
        if (total > runs.Count)
        {
            await terminal.Error.WriteLineAsync($"{total - runs.Count} older ones are not listed; --all lists them.");
        }

        return ExitCode.Fine;
    }

    private static async Task<int> ShowAsync(ArchiveDatabase database, int number, bool asJson, Terminal terminal, CancellationToken cancellation)
    {
        await using var archive = database.Open();
        var run = await archive.Runs.SingleOrDefaultAsync(run => run.Id == number, cancellation)
            ?? throw new CommandException($"The archive has no run {number}; runs lists those it has.", ExitCode.WrongUsage);
        var reasons = await archive.ReasonsOfAsync(number, cancellation);
        if (asJson)
        {
            await WriteJsonAsync(RunJson.Of(run, reasons, Now), terminal);
            return ExitCode.Fine;
        }

        var held = await archive.Inputs
            .InQuarantine(new QuarantineFilter(RunId: number))
            .OrderBy(input => input.Id)
            .Take(IngestAccount.MaxListed)
            .Select(input => new QuarantinedInput(input.Origin, input.Reason ?? ""))
            .ToListAsync(cancellation);
        var met = await archive.Inputs.CountAsync(input => input.RunId == number, cancellation);
        await RunText.WriteAsync(new IngestAccount(run, held, reasons, run.Elapsed), met, Now, terminal);
        return ExitCode.Fine;
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static Task WriteJsonAsync(object value, Terminal terminal) =>
        terminal.Output.WriteLineAsync(JsonSerializer.Serialize(value, RunJson.Options));
}
