using System.CommandLine;
using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Web.Commands;

/// <summary>Cleaning alone, for pipelines: the verb <c>clean</c>. It touches no archive.</summary>
internal static class Clean
{
    private const string StandardOutput = "-";

    /// <summary>The verb.</summary>
    public static Command Command(Terminal terminal)
    {
        var paths = CommonOptions.Paths("FOLDER", "The folder of dumps to clean; files can be given too.");
        var jsonl = new Option<string>("--jsonl")
        {
            Description = $"The file to write, one JSON object a line in the order of the names; '{StandardOutput}' is standard output.",
            HelpName = "FILE",
            Required = true,
        }.NotEmpty();
        var limits = new LimitOptions();
        var command = new Verb(
            "clean",
            "Clean dumps into JSON lines, without an archive.",
            """
            newsarchive clean ~/dumps --jsonl cleaned.jsonl
            newsarchive clean page.html.gz --jsonl - | jq .title
            """)
        {
            paths,
            jsonl,
        };
        limits.AddTo(command);
        command.SetAction((result, cancellation) => RunAsync(
            result.GetRequiredValue(paths), result.GetRequiredValue(jsonl), limits.Read(result), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] paths, string jsonl, IngestOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var tally = new CleanTally(TimeProvider.System);
        try
        {
            if (jsonl == StandardOutput)
            {
                await WriteAsync(paths, options, terminal.Output, tally, cancellation);
            }
            else
            {
                await using var file = new StreamWriter(jsonl, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                await WriteAsync(paths, options, file, tally, cancellation);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"Cannot write {jsonl}: {problem.Message}", ExitCode.Impossible, problem);
        }

        await terminal.Error.WriteLineAsync(tally.ToString());
        return tally.Quarantined > 0 ? ExitCode.SomeQuarantined : ExitCode.Fine;
    }

    private static async Task WriteAsync(
        string[] paths, IngestOptions options, TextWriter output, CleanTally tally, CancellationToken cancellation)
    {
        using var logs = LoggerFactory.Create(Logs.AddConsoleTo);
        var taker = new InputTaker(options, Cleaner.Clean, logs.CreateLogger<InputTaker>());
        await foreach (var taken in taker.TakeAsync(InputFinder.Find(paths), NothingIsKnown, cancellation))
        {
            tally.Add(taken);
            if (LineOf(taken) is { } line)
            {
                await output.WriteLineAsync(line.AsMemory(), cancellation);
            }
        }

        await output.FlushAsync(cancellation);
    }

    private static Task<bool> NothingIsKnown(byte[] sha256, CancellationToken cancellation) => Task.FromResult(false);

    // A file that is no dump has no line.
    private static string? LineOf(TakenInput taken) => taken.Result switch
    {
        ArchiveInput.Cleaned { Result: CleaningResult.Cleaned cleaned } => CleanedLine.Of(taken.Input, cleaned.Article),
        ArchiveInput.Cleaned { Result: CleaningResult.Quarantined none } => CleanedLine.OfQuarantined(taken.Input, none.Reason),
        ArchiveInput.Unreadable unreadable => CleanedLine.OfQuarantined(taken.Input, unreadable.Reason),
        _ => null,
    };
}
