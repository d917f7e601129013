using System.CommandLine;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Web.Commands;

/// <summary>Cleaning alone, for pipelines: the verb <c>clean</c>. It touches no archive.</summary>
internal static class Clean
{
    /// <summary>The verb.</summary>
    public static Command Command(Terminal terminal)
    {
        var paths = CommonOptions.Paths("FOLDER", "The folder of dumps to clean; files can be given too.");
        var jsonl = new Option<string>("--jsonl")
        {
            Description = $"The file to write, one JSON object a line; '{OutputFile.Standard}' is standard output.",
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
            result.GetRequiredValue(paths),
            result.GetRequiredValue(jsonl),
            limits.Read(result),
            terminal,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] paths, string jsonl, IngestOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var tally = new CleanTally(TimeProvider.System);
        // Listed before the file is made: it may lie in a folder that is cleaned, and must not be an input or replace one.
        var inputs = InputFinder.Find(paths).ToList();
        RefuseInput(inputs, jsonl);
        await OutputFile.WriteAsync(jsonl, terminal, output => WriteAsync(inputs, options, output, tally, cancellation));
        await terminal.Error.WriteLineAsync(tally.ToString());
        return tally.Quarantined > 0 ? ExitCode.SomeQuarantined : ExitCode.Fine;
    }

    private static void RefuseInput(List<Input> inputs, string jsonl)
    {
        if (inputs.Exists(input => input.Ignored == null && OutputFile.Replaces(jsonl, input.Path)))
        {
            throw new CommandException($"{jsonl} is one of the dumps; name another file for --jsonl.", ExitCode.WrongUsage);
        }
    }

    private static async Task WriteAsync(
        List<Input> inputs, IngestOptions options, TextWriter output, CleanTally tally, CancellationToken cancellation)
    {
        using var logs = LoggerFactory.Create(Logs.AddConsoleTo);
        var templates = new SourceTemplates(find: _ => null);
        var taker = new InputTaker(options, Cleaner.Clean, logs.CreateLogger<InputTaker>())
        {
            InOrder = (input, dump, result) => templates.Apply(input.Record is null ? input.Path : null, dump, result),
        };
        var names = new CleanedNames();
        await foreach (var taken in taker.TakeAsync(inputs, NothingIsKnown, cancellation))
        {
            tally.Add(taken);
            if (LineOf(taken, names) is { } line)
            {
                await output.WriteLineAsync(line.AsMemory(), cancellation);
            }
        }
    }

    private static Task<bool> NothingIsKnown(byte[] sha256, CancellationToken cancellation) => Task.FromResult(false);

    // A file that is no dump has no line.
    private static string? LineOf(TakenInput taken, CleanedNames names) => taken.Result switch
    {
        ArchiveInput.Cleaned { Result: CleaningResult.Cleaned cleaned } => CleanedLine.Of(names.Of(taken.Input), cleaned.Article),
        ArchiveInput.Cleaned { Result: CleaningResult.Quarantined held } =>
            CleanedLine.OfQuarantined(names.Of(taken.Input), held.Reason),
        ArchiveInput.Unreadable unreadable => CleanedLine.OfQuarantined(names.Of(taken.Input), unreadable.Reason),
        _ => null,
    };
}
