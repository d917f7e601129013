using System.CommandLine;
using System.Globalization;
using System.Threading.Tasks.Dataflow;

namespace NewsArchive.Web.Commands;

/// <summary>Country tags alone, for pipelines: the verb <c>tag</c>. It touches no archive.</summary>
internal static class Tag
{
    private const int UsualLineMegabytes = 16;
    private const int Megabyte = 1024 * 1024;

    // Enough to keep a core busy while one long text holds up the order; more would only hold memory.
    private const int LinesAheadPerCore = 4;

    /// <summary>The verb.</summary>
    public static Command Command(Terminal terminal)
    {
        var input = new Argument<string>("IN") { Description = $"The file to read, one JSON object a line; '{OutputFile.Standard}' is standard input." };
        var output = new Argument<string>("OUT") { Description = $"The file to write, a line for each in the same order; '{OutputFile.Standard}' is standard output." };
        var maxMegabytes = new Option<int>("--max-line-megabytes")
        {
            Description = "Longest line; a longer one is told and left out.",
            HelpName = "MB",
        }.OrEnvironment(UsualLineMegabytes);
        var asIs = new Option<bool>("--as-is")
        {
            Description = "Count all of each text. Without it, menus, teasers and other noise are left out first, as by an ingest.",
        };
        input.Validators.Add(result =>
        {
            var path = result.GetValueOrDefault<string>();
            if (path != OutputFile.Standard && !File.Exists(path))
            {
                result.AddError(Directory.Exists(path) ? $"'{path}' is a folder; name a file of JSON lines." : $"There is no file '{path}'.");
            }
        });
        maxMegabytes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1024)
            {
                result.AddError($"{maxMegabytes.Name} must be between 1 and 1024 MB.");
            }
        });
        var command = new Verb(
            "tag",
            "Find the countries that texts are about, without an archive.",
            """
            newsarchive tag articles.jsonl tags.jsonl
            echo '{"id": 1, "title": "Flood in Lima", "text": "Peru asks for help."}' | newsarchive tag - -
            """)
        {
            input,
            output,
            asIs,
            maxMegabytes,
        };
        command.SetAction((result, cancellation) => RunAsync(
            result.GetRequiredValue(input), result.GetRequiredValue(output), result.GetValue(maxMegabytes), result.GetValue(asIs), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string input, string output, int maxMegabytes, bool asIs, Terminal terminal, CancellationToken cancellation)
    {
        if (OutputFile.Replaces(output, input))
        {
            throw new CommandException($"{output} is the file that is read; name another one to write.", ExitCode.WrongUsage);
        }

        var (tagged, broken) = (0, 0);
        using var lines = Open(input, terminal);
        await OutputFile.WriteAsync(output, terminal, async writer =>
        {
            await foreach (var answer in AnswersAsync(input, lines, line => TagAnswer.To(line, maxMegabytes, asIs), maxMegabytes, cancellation))
            {
                if (answer.Told is { } told)
                {
                    await terminal.Error.WriteLineAsync($"Line {answer.Line.Number} {told}");
                }

                if (answer.Json is { } json)
                {
                    await writer.WriteLineAsync(json.AsMemory(), cancellation);
                    tagged++;
                }

                broken += answer.IsBroken ? 1 : 0;
            }
        });
        await terminal.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{tagged} texts tagged, {broken} broken lines left out"));
        return broken > 0 ? ExitCode.SomeQuarantined : ExitCode.Fine;
    }

    private static Stream Open(string input, Terminal terminal)
    {
        try
        {
            return input == OutputFile.Standard ? terminal.Input : File.OpenRead(input);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw CannotRead(input, problem);
        }
    }

    // In the order of the lines, several of which are tagged at a time.
    private static async IAsyncEnumerable<TagAnswer> AnswersAsync(
        string name, Stream stream, Func<NumberedLine, TagAnswer> tag, int maxMegabytes, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var tagging = new TransformBlock<NumberedLine, TagAnswer>(
            tag,
            new ExecutionDataflowBlockOptions
            {
                MaxDegreeOfParallelism = Environment.ProcessorCount,
                BoundedCapacity = Environment.ProcessorCount * LinesAheadPerCore,
                CancellationToken = cancellation,
            });
        var reading = Task.Run(ReadAsync, cancellation);
        await foreach (var answer in tagging.ReceiveAllAsync(cancellation))
        {
            yield return answer;
        }

        // First: where tagging failed, reading may wait for the next line of standard input for ever.
        await tagging.Completion;
        await reading;

        async Task ReadAsync()
        {
            try
            {
                foreach (var line in NumberedLine.Read(stream, maxMegabytes * Megabyte))
                {
                    // Refused once a line could not be tagged, which ends the run.
                    if (!await tagging.SendAsync(line, cancellation))
                    {
                        break;
                    }
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw CannotRead(name, problem);
            }
            finally
            {
                tagging.Complete();
            }
        }
    }

    private static CommandException CannotRead(string input, Exception problem) =>
        new($"Cannot read {input}: {problem.Message}", ExitCode.Impossible, problem);
}
