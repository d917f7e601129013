using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Retrying;
using NewsArchive.Storage;
using NewsArchive.Web.Pages.Ingest;

namespace NewsArchive.Web.Commands;

/// <summary>Tries what is in quarantine again with today's rules: the verb <c>quarantine retry</c>.</summary>
internal static class QuarantineRetries
{
    /// <summary>The verb.</summary>
    public static Command Command(Option<string> data, Terminal terminal)
    {
        var ids = new Argument<int[]>("ID") { Description = "The ids that list gives.", Arity = ArgumentArity.ZeroOrMore };
        var all = CommonOptions.All("Try all that is in quarantine.");
        var json = CommonOptions.Json("Print one JSON object, and nothing else, on standard output.");
        var limits = new LimitOptions();
        var command = new Verb(
            "retry",
            "Try inputs in quarantine again with today's rules and say what became of each. Files that are still there are read again; of records the kept bytes are cleaned again.",
            """
            newsarchive quarantine retry 17 18
            newsarchive quarantine retry --all --max-dump-megabytes 256
            """,
            yieldsToOthers: true)
        {
            ids,
            all,
            json,
        };
        limits.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) == (result.GetValue(ids) is { Length: > 0 }))
            {
                result.AddError("Name the ids to try again, or --all.");
            }
        });
        command.SetAction((result, cancellation) => RunAsync(
            new DataFolder(result.GetRequiredValue(data)),
            result.GetValue(all) ? null : result.GetRequiredValue(ids),
            limits.Read(result),
            result.GetValue(json),
            terminal,
            cancellation));
        return command;
    }

    // Null stands for all.
    private static async Task<int> RunAsync(
        DataFolder data, int[]? ids, IngestOptions options, bool asJson, Terminal terminal, CancellationToken cancellation)
    {
        data.RequireArchive();
        var database = await data.OpenAsync(terminal.Error.WriteLine, cancellation);
        var held = await FindAsync(database, ids, cancellation);
        using var turn = await data.TakeTurnAsync(database, terminal, cancellation);
        using var logs = LoggerFactory.Create(logging => Logs.AddTo(logging, data.Logs));
        IReadOnlyList<RetriedInput> retried;
        try
        {
            var retry = new QuarantineRetry(database, options, logs, TimeProvider.System);
            retried = await RunDisplay.ShowAsync(progress => retry.RunAsync(held, progress, cancellation), terminal);
        }
        catch (DbException problem)
        {
            throw new CommandException(
                $"{ArchiveUnavailableException.For(database.Path, problem).Message} What was tried before is kept.", ExitCode.Impossible, problem);
        }

        await (asJson ? WriteJsonAsync(retried, terminal.Output) : WriteAsync(retried, terminal));
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted
            : retried.Any(input => input.IsHeld) ? ExitCode.SomeQuarantined
            : ExitCode.Fine;
    }

    private static async Task<IReadOnlyList<int>> FindAsync(ArchiveDatabase database, int[]? ids, CancellationToken cancellation)
    {
        await using var archive = database.Open();
        var held = archive.Inputs.InQuarantine(new QuarantineFilter());
        held = ids is null ? held : held.Where(input => EF.Parameter(ids).Contains(input.Id));
        var found = await held.Select(input => input.Id).ToListAsync(cancellation);
        return ids?.Except(found).ToList() is [_, ..] missing
            ? throw new CommandException(
                $"Not in quarantine: {string.Join(", ", missing)}; quarantine list names what is. Nothing was tried.", ExitCode.WrongUsage)
            : found;
    }

    private static async Task WriteAsync(IReadOnlyList<RetriedInput> retried, Terminal terminal)
    {
        var table = new Columns(" id", "now", "why, or the address", "file");
        foreach (var input in retried)
        {
            table.Add(
                input.Id.ToString(CultureInfo.InvariantCulture),
                OutcomeOf(input),
                input.Reason ?? (input.ArticleId is { } id ? $"/a/{id}" : ""),
                input.Origin);
        }

        await table.WriteAsync(terminal);
        var left = retried.Count(input => !input.IsHeld);
        await terminal.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{retried.Count:N0} tried again: {left:N0} left quarantine, {retried.Count - left:N0} stay."));
    }

    private static Task WriteJsonAsync(IReadOnlyList<RetriedInput> retried, TextWriter output) => output.WriteLineAsync(JsonSerializer.Serialize(
        new
        {
            Tried = retried.Count,
            Left = retried.Count(input => !input.IsHeld),
            Inputs = retried.Select(input => new { input.Id, File = input.Origin, Outcome = OutcomeOf(input), input.Reason, Article = input.ArticleId }),
        },
        RunJson.Options));

    private static string OutcomeOf(RetriedInput input) => input.Outcome is { } outcome ? RunWords.NameOf(outcome) : "not tried";
}
