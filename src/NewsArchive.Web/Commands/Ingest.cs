using System.CommandLine;
using System.Data.Common;
using System.Text.Json;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Ingestion.Watching;
using NewsArchive.Storage;

namespace NewsArchive.Web.Commands;

/// <summary>Takes dumps into the archive: the verb <c>ingest</c>.</summary>
internal static class Ingest
{
    /// <summary>The verb.</summary>
    public static Command Command(Option<string> data, Terminal terminal)
    {
        var watch = new WatchOptions();
        var paths = CommonOptions.Paths("PATH", "Files and folders of dumps; folders with all that is below them. Read are text, HTML, Markdown, MHTML, JSON, JSON lines, CSV, TSV, WARC, WET and ARC, also in gzip, zip and tar; a file that is not read is named with its reason.", watch.IsOn);
        var json = CommonOptions.Json("Print the account as one JSON object, and nothing else, on standard output.");
        var batch = new Option<int>("--batch-inputs")
        {
            Description = "Inputs written in one transaction.",
            HelpName = "N",
        }.OrEnvironment(new IngestOptions().BatchInputs);
        batch.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > IngestOptions.MaxBatchInputs)
            {
                result.AddError($"A batch must have between 1 and {IngestOptions.MaxBatchInputs} inputs.");
            }
        });
        var limits = new LimitOptions();
        var command = new Verb(
            "ingest",
            "Take dumps into the archive. What it has already is not taken twice.",
            """
            newsarchive ingest ~/dumps
            newsarchive ingest page.html more/*.txt.gz --data /srv/archive
            newsarchive ingest ~/dumps --json
            newsarchive ingest --watch ~/downloads --settle 10s
            """,
            yieldsToOthers: true)
        {
            paths,
            json,
            batch,
        };
        watch.AddTo(command);
        limits.AddTo(command);
        command.SetAction((result, cancellation) => RunAsync(
            new DataFolder(result.GetRequiredValue(data)),
            result.GetRequiredValue(paths),
            limits.Read(result) with { BatchInputs = result.GetValue(batch) },
            watch.Read(result),
            result.GetValue(json),
            terminal,
            cancellation));
        return command;
    }

    /// <summary>Takes in inputs and shows how it goes.</summary>
    /// <param name="asked">What they were found for, as typed.</param>
    /// <exception cref="CommandException">The disk is full, or the database is damaged.</exception>
    public static async Task<IngestAccount> RunAsync(
        ArchiveDatabase database,
        IngestRun run,
        IReadOnlyList<Input> inputs,
        IReadOnlyList<string> asked,
        Terminal terminal,
        CancellationToken cancellation)
    {
        using var interrupted = cancellation.Register(
            () => terminal.Error.WriteLine("Finishing the batch at hand. Ctrl-C again ends it at once."));
        try
        {
            return await RunDisplay.ShowAsync(progress => run.RunAsync(inputs, asked, progress, cancellation), terminal);
        }
        catch (DbException problem)
        {
            throw new CommandException(
                $"{ArchiveUnavailableException.For(database.Path, problem).Message} What came in before is kept.",
                ExitCode.Impossible,
                problem);
        }
    }

    /// <summary>Prints the account of a run.</summary>
    public static Task WriteAccountAsync(IngestAccount account, DataFolder data, bool asJson, Terminal terminal) => asJson
        ? terminal.Output.WriteLineAsync(JsonSerializer.Serialize(
            RunJson.Of(account.Run, account.Reasons, account.Run.AliveUtc), RunJson.Options))
        : AccountText.WriteAsync(account, data.Path, terminal.Output);

    private static async Task<int> RunAsync(
        DataFolder data,
        string[] paths,
        IngestOptions options,
        TimeSpan? settle,
        bool asJson,
        Terminal terminal,
        CancellationToken cancellation)
    {
        var database = await data.OpenAsync(terminal.Error.WriteLine, cancellation);
        using var logs = LoggerFactory.Create(logging => Logs.AddTo(logging, data.Logs, "ingest"));
        var run = new IngestRun(database, options, logs.CreateLogger<IngestRun>(), TimeProvider.System);
        if (settle is { } stillness)
        {
            var watch = new IngestWatch(database, data, run, logs.CreateLogger<IngestWatch>(), TimeProvider.System, terminal);
            await watch.RunAsync([.. paths.Select(path => new WatchedPath(path, database.Owns, stillness, TimeProvider.System))], asJson, cancellation);
            return ExitCode.Fine;
        }

        using var turn = await data.TakeTurnAsync(database, terminal, cancellation);
        var account = await RunAsync(database, run, [.. InputFinder.Find(paths, database.Owns)], paths, terminal, cancellation);
        await WriteAccountAsync(account, data, asJson, terminal);
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted
            : account.Run.Quarantined > 0 ? ExitCode.SomeQuarantined
            : ExitCode.Fine;
    }
}
