using System.CommandLine;

namespace NewsArchive.Web.Commands;

/// <summary>The options of an ingest that goes on when it is done.</summary>
internal sealed class WatchOptions
{
    private static readonly Duration UsualSettle = new(TimeSpan.FromSeconds(5));

    private readonly Option<Duration> settle = new Option<Duration>("--settle")
    {
        Description = "With --watch: how long the size of a file and its time of change must have been still before it is taken.",
        HelpName = "TIME",
        CustomParser = result =>
        {
            if (!Duration.TryParse(result.Tokens[0].Value, provider: null, out var time))
            {
                result.AddError($"--settle needs {Duration.Form}; '{result.Tokens[0].Value}' is none.");
            }

            return time;
        },
    }.OrEnvironment(UsualSettle);

    /// <summary>Whether to go on watching.</summary>
    public Option<bool> IsOn { get; } = new Option<bool>("--watch")
    {
        Description = "Go on until Ctrl-C: take what is new or changed in PATH as soon as it is complete. PATH need not be there yet.",
    }.OrEnvironment(false);

    /// <summary>Makes the verb understand them.</summary>
    public void AddTo(Command command)
    {
        command.Add(IsOn);
        command.Add(settle);
    }

    /// <summary>How long a file must have been still; null where nothing is to be watched.</summary>
    public TimeSpan? Read(ParseResult command) => command.GetValue(IsOn) ? command.GetValue(settle).Time : null;
}
