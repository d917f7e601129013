using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NewsArchive.Web.Commands;

/// <summary>A verb whose own help ends with exit codes and examples; the list of all verbs shows the description alone.</summary>
/// <param name="name">What is typed.</param>
/// <param name="description">What it does, a sentence.</param>
/// <param name="examples">Command lines, one a line.</param>
/// <param name="yieldsToOthers">See <see cref="YieldsToOthers"/>.</param>
internal sealed class Verb(string name, string description, string examples, bool yieldsToOthers = false) : Command(name, description)
{
    private readonly string examples = examples;

    /// <summary>Whether it works for long beside a site whose readers must not wait for it.</summary>
    public bool YieldsToOthers { get; } = yieldsToOthers;

    /// <summary>Lets the help of a root command show the exit codes, and that of its verbs their examples.</summary>
    public static void ShowExamples(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var exitCode = help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine($"Exit codes:\n  {ExitCode.Summary}\n");
            if (parseResult.CommandResult.Command is Verb verb)
            {
                output.WriteLine("Examples:");
                foreach (var line in verb.examples.Split('\n'))
                {
                    output.WriteLine($"  {line}");
                }
            }

            return exitCode;
        }
    }
}
