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
        var all = CommonOptions.All($"List all runs, not only the first {MaxListed}; of one, all reasons; with --outcome, all inputs.");
        var json = CommonOptions.Json("Print one JSON object, and nothing else, on standard output.");
        var outcome = RunInputs.Outcome();
        var command = new Verb(
            "runs",
            "List the runs of ingest, show the account of one, or list its inputs.",
            """
            newsarchive runs
            newsarchive runs 12
            newsarchive runs 12 --outcome ignored
            newsarchive runs --data /srv/archive --all --json
            """)
        {
            number,
            outcome,
            all,
            json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(outcome) != null && result.GetResult(number) is not { Tokens.Count: > 0 })
            {
                result.AddError("--outcome needs the number of a run: runs 12 --outcome ignored.");
            }
        });
        command.SetAction(async (result, cancellation) =>
        {
            var folder = new DataFolder(result.GetRequiredValue(data));
            var database = await folder.OpenForReadingAsync(cancellation);
            if (result.GetValue(number) is not { } one)
            {
                return await ListAsync(database, result.GetValue(all), result.GetValue(json), terminal, cancellation);
            }

            await using var archive = database.Open();
            var run = await archive.Runs.SingleOrDefaultAsync(run => run.Id == one, cancellation)
                ?? throw new CommandException($"The archive has no run {one}; runs lists those it has.", ExitCode.WrongUsage);
            return result.GetValue(outcome) is { } name
                ? await RunInputs.WriteAsync(archive, run, name, result.GetValue(all), result.GetValue(json), terminal, cancellation)
                : await ShowAsync(archive, run, folder, result.GetValue(all), result.GetValue(json), terminal, cancellation);
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
            var (oldest, newest) = (runs.LastOrDefault()?.Id, runs.FirstOrDefault()?.Id);
            var reasons = (await archive.RunReasons.Where(reason => reason.RunId >= oldest && reason.RunId <= newest).ToListAsync(cancellation))
                .OrderByDescending(reason => reason.Inputs).ToLookup(reason => reason.RunId);
            await WriteJsonAsync(new { Total = total, Runs = runs.Select(run => RunJson.Of(run, reasons[run.Id], Now)) }, terminal);
            return ExitCode.Fine;
        }

        await RunText.WriteAsync(runs, Now, terminal);
        if (total > runs.Count)
        {
            await terminal.Error.WriteLineAsync($"{total - runs.Count} older ones are not listed; --all lists them.");
        }

        return ExitCode.Fine;
    }

    private static async Task<int> ShowAsync(
        ArchiveContext archive, RunRow run, DataFolder data, bool all, bool asJson, Terminal terminal, CancellationToken cancellation)
    {
        var number = run.Id;
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
        await RunText.WriteAsync(new IngestAccount(run, held, reasons, run.Elapsed), met, data.Path, all, Now, terminal);
        return ExitCode.Fine;
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static Task WriteJsonAsync(object value, Terminal terminal) =>
        terminal.Output.WriteLineAsync(JsonSerializer.Serialize(value, RunJson.Options));
}
