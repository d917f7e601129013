using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using NewsArchive.Ingestion;

namespace NewsArchive.Web.Commands;

/// <summary>The options of a verb that cleans dumps: how large and how slow one may be, and of one that reads files, what these may hold.</summary>
/// <param name="readsFiles">Whether the verb reads files.</param>
internal sealed class LimitOptions(bool readsFiles = true)
{
    private static readonly IngestOptions Defaults = new();

    private readonly Option<string> format = ContentFormat.Option();

    private readonly Option<int> maxDumpMegabytes = Limit(
        "--max-dump-megabytes", "MB", "Largest dump, unpacked; a larger one is quarantined.", Defaults.MaxDumpMegabytes);

    private readonly Option<int> maxCleaningSeconds = Limit(
        "--max-cleaning-seconds", "SECONDS", "Longest time for one dump; a slower one is quarantined.", Defaults.MaxCleaningSeconds);

    private readonly Option<int> maxExpansion = Limit(
        "--max-expansion", "TIMES", "How many times its size a file may unpack to; the rest is quarantined.", Defaults.MaxExpansion);

    private readonly Option<int> maxUnpackedGigabytes = Limit(
        "--max-unpacked-gigabytes", "GB", "What a file may unpack to in all; the rest is quarantined.", Defaults.MaxUnpackedGigabytes);

    private readonly Option<int> maxNesting = Limit(
        "--max-nesting", "ARCHIVES", "How many archives may lie in each other; deeper ones are ignored.", Defaults.MaxNesting);

    private readonly Option<int> maxRecords = Limit(
        "--max-records", "RECORDS", "How many records a file may hold; the rest is quarantined.", Defaults.MaxRecords);

    private Option[] Understood => readsFiles
        ? [format, maxDumpMegabytes, maxCleaningSeconds, maxExpansion, maxUnpackedGigabytes, maxNesting, maxRecords]
        : [maxDumpMegabytes, maxCleaningSeconds];

    /// <summary>Makes the verb understand them.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in Understood)
        {
            command.Add(option);
        }
    }

    /// <summary>The values asked for, checked.</summary>
    /// <exception cref="CommandException">One is out of its range, or no format.</exception>
    public IngestOptions Read(ParseResult command)
    {
        var options = new IngestOptions
        {
            MaxDumpMegabytes = command.GetValue(maxDumpMegabytes),
            MaxCleaningSeconds = command.GetValue(maxCleaningSeconds),
        };
        if (readsFiles)
        {
            options = options with
            {
                Format = ContentFormat.Parse(command.GetValue(format)),
                MaxExpansion = command.GetValue(maxExpansion),
                MaxUnpackedGigabytes = command.GetValue(maxUnpackedGigabytes),
                MaxNesting = command.GetValue(maxNesting),
                MaxRecords = command.GetValue(maxRecords),
            };
        }

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

    private static Option<int> Limit(string name, string unit, string description, int fallback) =>
        new Option<int>(name) { Description = description, HelpName = unit }.OrEnvironment(fallback);
}
