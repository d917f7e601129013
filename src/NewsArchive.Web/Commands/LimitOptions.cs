using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using NewsArchive.Ingestion;

namespace NewsArchive.Web.Commands;

/// <summary>The options of a verb that reads dumps.</summary>
internal sealed class LimitOptions
{
    private static readonly IngestOptions Defaults = new();

    private readonly Option<int> maxDumpMegabytes = new Option<int>("--max-dump-megabytes")
    {
        Description = "Largest dump, unpacked; a larger one is quarantined.",
        HelpName = "MB",
    }.OrEnvironment(Defaults.MaxDumpMegabytes);

    private readonly Option<int> maxCleaningSeconds = new Option<int>("--max-cleaning-seconds")
    {
        Description = "Longest time for one dump; a slower one is quarantined.",
        HelpName = "SECONDS",
    }.OrEnvironment(Defaults.MaxCleaningSeconds);

    /// <summary>Makes the verb understand them.</summary>
    public void AddTo(Command command)
    {
        command.Add(maxDumpMegabytes);
        command.Add(maxCleaningSeconds);
    }

    /// <summary>The values asked for, checked.</summary>
    /// <exception cref="CommandException">One is out of its range.</exception>
    public IngestOptions Read(ParseResult command)
    {
        var options = new IngestOptions
        {
            MaxDumpMegabytes = command.GetValue(maxDumpMegabytes),
            MaxCleaningSeconds = command.GetValue(maxCleaningSeconds),
        };
        try
        {
            options.Validate();
        }
        catch (ValidationException problem)
        {
            throw new CommandException(problem.Message, ExitCode.WrongUsage, problem);
        }

        return options;
    }
}
