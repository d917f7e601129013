using System.CommandLine;
using System.CommandLine.Invocation;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using NewsArchive.Web.Commands;

namespace NewsArchive.Web;

/// <summary>The command <c>newsarchive</c>: a table of its verbs.</summary>
public static partial class Program
{
    private const PosixSignal FileTooLarge = (PosixSignal)25; // SIGXFSZ, on Linux and macOS alike

    /// <summary>Runs a verb on the real console; the first Ctrl-C asks it to end, the second kills it.</summary>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public static async Task<int> Main(string[] args)
    {
        using var interruption = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);

        // A file that may grow no larger is told by the write that fails, not by a death without a word.
        using var tooLarge = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileTooLarge, signal => signal.Cancel = true);
        var terminal = Terminal.OfProcess();
        if (Verbs(terminal).Parse([.. MarkPaths(args)]).CommandResult.Command is Verb { YieldsToOthers: true })
        {
            YieldToOthers();
        }

        return await RunAsync(args, terminal, interruption.Token);

        void Interrupt(PosixSignalContext signal)
        {
            signal.Cancel = !interruption.IsCancellationRequested;
            interruption.Cancel();
        }
    }

    /// <summary>Runs a verb with streams of the caller's choice.</summary>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(terminal);

        var command = Verbs(terminal).Parse([.. MarkPaths(args)]);
        if (command.Errors.Count > 0)
        {
            return await WrongUsageAsync(command, terminal);
        }

        try
        {
            return await command.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = terminal.Output,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                cancellation);
        }
        catch (CommandException problem)
        {
            await terminal.Error.WriteLineAsync(problem.Message);
            return problem.ExitCode;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await terminal.Error.WriteLineAsync("Interrupted.");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>All verbs and their options; without a verb the archive is served.</summary>
    public static RootCommand Verbs(Terminal terminal)
    {
        var data = CommonOptions.Data();
        var root = Serve.Root(data, terminal);
        root.Add(Serve.Command(data, terminal));
        root.Add(Ingest.Command(data, terminal));
        root.Add(Runs.Command(data, terminal));
        root.Add(Quarantine.Command(data, terminal));
        root.Add(Reclean.Command(data, terminal));
        root.Add(Retag.Command(data, terminal));
        root.Add(Tags.Command(data, terminal));
        root.Add(Clean.Command(terminal));
        root.Add(Tag.Command(terminal));
        root.Add(Search.Command(data, terminal));
        root.Add(Stats.Command(data, terminal));
        Verb.ShowExamples(root);
        return root;
    }

    // Before there are other threads, since on Linux each takes its priority from the one that starts it.
    private static void YieldToOthers()
    {
        using var process = Process.GetCurrentProcess();
        process.PriorityClass = ProcessPriorityClass.BelowNormal;
    }

    // What comes after "--" is a path even if it begins with a dash; the parser does not hand on where it stood.
    private static IEnumerable<string> MarkPaths(IReadOnlyList<string> args)
    {
        var isPath = false;
        foreach (var arg in args)
        {
            yield return isPath && arg.StartsWith('-') ? $"./{arg}" : arg;
            isPath |= arg == "--";
        }
    }

    private static async Task<int> WrongUsageAsync(ParseResult command, Terminal terminal)
    {
        if (command is { UnmatchedTokens.Count: > 0, Action: ParseErrorAction unknown })
        {
            // It knows which verb may have been meant.
            unknown.ShowHelp = false;
            await command.InvokeAsync(new InvocationConfiguration { Output = terminal.Error, Error = terminal.Error });
        }
        else if (command.CommandResult.Command is { Action: null, Subcommands: { Count: > 0 } verbs } group)
        {
            await terminal.Error.WriteLineAsync($"{group.Name} needs one of {string.Join(", ", verbs.Select(verb => verb.Name))}.");
        }
        else
        {
            foreach (var error in command.Errors)
            {
                await terminal.Error.WriteLineAsync(NotANumber().Replace(error.Message, "'$1' is no whole number from 0 to 2147483647."));
            }
        }

        await terminal.Error.WriteLineAsync($"Try 'newsarchive {NameOf(command.CommandResult.Command)}--help'.");
        return ExitCode.WrongUsage;
    }

    [GeneratedRegex("^Cannot parse argument '(.*)' for .* as expected type '.*Int32.*")]
    private static partial Regex NotANumber();

    // A verb may belong to another: "quarantine list ".
    private static string NameOf(Command command) =>
        command is RootCommand ? "" : string.Concat(command.Parents.OfType<Command>().Select(NameOf)) + command.Name + " ";
}
