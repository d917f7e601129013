using System.Text.Encodings.Web;
using System.Text.Json;
using NewsArchive.Storage;
using NewsArchive.Web.Pages.Ingest;

namespace NewsArchive.Web.Commands;

/// <summary>A run as programs read it; <c>docs/operations.md</c> says what each property means.</summary>
internal sealed record RunJson(
    int Run,
    string State,
    DateTime StartedUtc,
    DateTime? FinishedUtc,
    DateTime AliveUtc,
    IReadOnlyList<string> Paths,
    string? CurrentFile,
    double Share,
    int FilesLeft,
    int Inputs,
    int Added,
    int Unchanged,
    int Duplicate,
    int Quarantined,
    int Ignored,
    long Bytes,
    double Seconds,
    double InputsPerSecond,
    double MegabytesPerSecond,
    IReadOnlyList<RunJson.ReasonJson> Reasons)
{
    /// <summary>Letters as they are, nulls too: a property that has no value is there and says so.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const double Megabyte = 1024 * 1024;

    /// <summary>Tells of a run.</summary>
    public static RunJson Of(RunRow run, IEnumerable<RunReasonRow> reasons, DateTime nowUtc) => new(
        run.Id,
        RunWords.NameOf(run.StateAt(nowUtc)),
        run.StartedUtc,
        run.FinishedUtc,
        run.AliveUtc,
        run.Paths,
        run.CurrentFile,
        Math.Round(run.Share, 4),
        run.FilesLeft,
        run.Inputs,
        run.Added,
        run.Unchanged,
        run.Duplicate,
        run.Quarantined,
        run.Ignored,
        run.Bytes,
        Math.Round(run.Elapsed.TotalSeconds, 3),
        Math.Round(run.InputsPerSecond, 1),
        Math.Round(run.BytesPerSecond / Megabyte, 2),
        [.. reasons.Select(reason => new ReasonJson(RunWords.NameOf(reason.Outcome), reason.Reason, reason.Inputs, reason.Example))]);

    /// <summary>A reason that inputs of the run had.</summary>
    /// <param name="Example">The first of them; null in a run of an older version.</param>
    internal sealed record ReasonJson(string Outcome, string Reason, int Inputs, string? Example);
}
