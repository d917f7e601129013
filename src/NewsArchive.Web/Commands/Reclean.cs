using System.CommandLine;
using System.Data.Common;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Recleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Web.Commands;

/// <summary>Cleans the kept raw dumps again with today's rules: the verb <c>reclean</c>.</summary>
internal static class Reclean
{
    /// <summary>The verb.</summary>
    public static Command Command(Option<string> data, Terminal terminal)
    {
        var source = new Option<string?>("--source")
        {
            Description = "Only the articles of this source.",
            HelpName = "HOST",
        };
        var article = new Option<string?>("--article")
        {
            Description = "Only the article with this id, the twelve letters after /a/ in its address.",
            HelpName = "ID",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would change; nothing is written." };
        var force = new Option<bool>("--force") { Description = "Also those that today's cleaner has read already." };
        var json = CommonOptions.Json("Print the report as one JSON object, and nothing else, on standard output.");
        var limits = new LimitOptions(readsFiles: false);
        var command = new Verb(
            "reclean",
            "Clean the kept raw dumps again with today's rules; addresses stay, former readings stay readable.",
            """
            newsarchive reclean --dry-run
            newsarchive reclean --data /srv/archive
            newsarchive reclean --source example.org --dry-run --json
            newsarchive reclean --article 7d3k0q9v2m4x --force
            """,
            yieldsToOthers: true)
        {
            source,
            article,
            dryRun,
            force,
            json,
        };
        limits.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(source) != null && result.GetValue(article) != null)
            {
                result.AddError("Name a source or an article, not both.");
            }
        });
        command.SetAction((result, cancellation) => RunAsync(
            new DataFolder(result.GetRequiredValue(data)),
            new RecleanScope(result.GetValue(source), result.GetValue(article), result.GetValue(force)),
            result.GetValue(dryRun),
            limits.Read(result),
            result.GetValue(json),
            terminal,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        DataFolder data,
        RecleanScope scope,
        bool isDryRun,
        IngestOptions options,
        bool asJson,
        Terminal terminal,
        CancellationToken cancellation)
    {
        // Where there is no archive there is nothing to clean again; none is made. A dry run changes nothing at all.
        data.RequireArchive();
        var database = isDryRun ? await data.OpenForReadingAsync(cancellation) : await data.OpenAsync(terminal.Error.WriteLine, cancellation);
        using var turn = isDryRun ? null : await data.TakeTurnAsync(database, terminal, cancellation);
        var report = await RunAsync(database, data, scope, isDryRun, options, terminal, cancellation)
            ?? throw new CommandException(
                scope.ArticleId is { } id ? $"The archive has no article {id}." : $"The archive has no source {scope.Source}.",
                ExitCode.WrongUsage);
        await (asJson ? RecleanText.WriteJsonAsync(report, terminal.Output) : RecleanText.WriteAsync(report, terminal.Output));
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted
            : report.Of(RecleanKind.Withdrawn) + report.Of(RecleanKind.Damaged) + report.Of(RecleanKind.Failed) > 0
                ? ExitCode.SomeQuarantined
            : ExitCode.Fine;
    }

    private static async Task<RecleanReport?> RunAsync(
        ArchiveDatabase database,
        DataFolder data,
        RecleanScope scope,
        bool isDryRun,
        IngestOptions options,
        Terminal terminal,
        CancellationToken cancellation)
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
        var run = new RecleanRun(database, options, logs.CreateLogger<RecleanRun>(), TimeProvider.System);
        try
        {
            return await RunDisplay.ShowAsync(progress => run.RunAsync(scope, isDryRun, progress, cancellation), terminal);
        }
        catch (DbException problem)
        {
            throw new CommandException(
                $"{ArchiveUnavailableException.For(database.Path, problem).Message} What was cleaned before is kept.",
                ExitCode.Impossible,
                problem);
        }
    }
}
