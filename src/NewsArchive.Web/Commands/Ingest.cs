using System.CommandLine;
using System.Data.Common;
using System.Text.Json;
using NewsArchive.Ingestion;
using NewsArchive.Storage;

namespace NewsArchive.Web.Commands;

/// <summary>Takes dumps into the archive: the verb <c>ingest</c>.</summary>
internal static class Ingest
{
    /// <summary>The verb.</summary>
    public static Command Command(Option<string> data, Terminal terminal)
    {
        var paths = CommonOptions.Paths("PATH", "Files and folders of dumps; folders with all that is below them.");
        var json = CommonOptions.Json("Print the account as one JSON object, and nothing else, on standard output.");
        var limits = new LimitOptions();
        var command = new Verb(
            "ingest",
            "Take dumps into the archive. What it has already is not taken twice.",
            """
            newsarchive ingest ~/dumps
            newsarchive ingest page.html more/*.txt.gz --data /srv/archive
            newsarchive ingest ~/dumps --json
            """)
        {
            paths,
            json,
        };
        limits.AddTo(command);
        command.SetAction((result, cancellation) => RunAsync(
            new DataFolder(result.GetRequiredValue(data)),
            result.GetRequiredValue(paths),
            limits.Read(result),
            result.GetValue(json),
            terminal,
            cancellation));
        return command;
    }

    /// <summary>Takes in files and folders and shows how it goes.</summary>
    /// <exception cref="CommandException">The disk is full, or the database is damaged.</exception>
    public static async Task<IngestAccount> RunAsync(
        ArchiveDatabase database,
        DataFolder data,
        IReadOnlyList<string> paths,
        IngestOptions options,
        Terminal terminal,
        CancellationToken cancellation)
    {
        using var logs = LoggerFactory.Create(logging => Logs.AddTo(logging, data.Logs));
        var run = new IngestRun(database, options, logs.CreateLogger<IngestRun>(), TimeProvider.System);
        try
        {
            return await RunDisplay.ShowAsync(progress => run.RunAsync(paths, progress, cancellation), terminal);
        }
        catch (DbException problem)
        {
            throw new CommandException(
                $"The archive {database.Path} cannot be written: {problem.Message} What came in before is kept.",
                ExitCode.Impossible,
                problem);
        }
    }

    private static async Task<int> RunAsync(
        DataFolder data,
        string[] paths,
        IngestOptions options,
        bool asJson,
        Terminal terminal,
        CancellationToken cancellation)
    {
        var database = await data.OpenAsync(cancellation);
        var account = await RunAsync(database, data, paths, options, terminal, cancellation);
        await (asJson
            ? terminal.Output.WriteLineAsync(JsonSerializer.Serialize(
                RunJson.Of(account.Run, account.Reasons, account.Run.AliveUtc), RunJson.Options))
            : AccountText.WriteAsync(account, terminal.Output));
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted
            : account.Run.Quarantined > 0 ? ExitCode.SomeQuarantined
            : ExitCode.Fine;
    }
}
