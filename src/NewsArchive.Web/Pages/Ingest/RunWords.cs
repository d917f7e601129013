using System.Globalization;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Ingest;

/// <summary>Runs and inputs in words.</summary>
public static class RunWords
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>The five outcomes in the order of an account, each with what it means.</summary>
    public static IReadOnlyList<(InputOutcome Outcome, string Meaning)> Outcomes { get; } =
    [
        (InputOutcome.Added, "a new article"),
        (InputOutcome.Unchanged, "the same bytes from the same place as before"),
        (InputOutcome.Duplicate, "the same as another input"),
        (InputOutcome.Quarantined, "could not be read, or holds no article"),
        (InputOutcome.Ignored, "nothing that the archive takes"),
    ];

    /// <summary>A state, an outcome or a format as programs and people read it, e.g. <c>quarantined</c>.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>The outcome of that name, if an input can have it today; null for any other text.</summary>
    public static InputOutcome? ToOutcome(string name) =>
        Enum.TryParse<InputOutcome>(name, ignoreCase: true, out var outcome) && NameOf(outcome) == name && outcome != InputOutcome.Unchanged ? outcome : null;

    /// <summary>Whether the inputs that a run counted so are those that have the outcome today, so that a list of them means what the count does.</summary>
    public static bool IsListed(InputOutcome outcome) => outcome is InputOutcome.Quarantined or InputOutcome.Ignored or InputOutcome.Duplicate;

    /// <summary>How many inputs of a run had an outcome.</summary>
    public static int CountOf(RunRow run, InputOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(run);
        return outcome switch
        {
            InputOutcome.Added => run.Added,
            InputOutcome.Unchanged => run.Unchanged,
            InputOutcome.Duplicate => run.Duplicate,
            InputOutcome.Quarantined => run.Quarantined,
            _ => run.Ignored,
        };
    }

    /// <summary>How a run stands.</summary>
    public static string StateOf(RunRow run, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.StateAt(nowUtc) switch
        {
            RunState.Running => $"running, {Percent(run.Share)}",
            RunState.Finished => "finished",
            RunState.Interrupted => "interrupted",
            _ => "stopped before its end (killed?)",
        };
    }

    /// <summary>E.g. <c>42 %</c>; never 100 before the end.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(Math.Round(share * 100, 6)):0} %");

    /// <summary>E.g. <c>0:04</c>, <c>1:02:03</c>.</summary>
    public static string Span(TimeSpan span) =>
        span.ToString(span.TotalHours < 1 ? @"m\:ss" : span.TotalDays < 1 ? @"h\:mm\:ss" : @"d\.hh\:mm\:ss", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>9.1 MB</c>.</summary>
    public static string Megabytes(double bytes) => (bytes / Megabyte).ToString("#,0.0 MB", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>812</c>, <c>3.4</c>.</summary>
    public static string Rate(double perSecond) => perSecond.ToString(perSecond < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    /// <summary>Where an input lies in its file, e.g. <c>1,204 bytes from byte 311 on, unpacked</c>.</summary>
    public static string Range(InputRow input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input is not { Offset: { } offset, Length: { } length })
        {
            return "the whole file";
        }

        var whose = input.Sha256 is null && FileReader.IsLostPart(InputOrigin.Parse(input.Origin).Record, length) ? "packed" : "unpacked";
        return length == 0 ? $"behind byte {Printed.Number(offset)}, {whose}" : $"{Printed.Count(length, "byte")} from byte {Printed.Number(offset)} on, {whose}";
    }
}
