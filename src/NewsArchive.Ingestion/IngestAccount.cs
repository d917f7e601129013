using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>The closing account of an ingest: every input is exactly one of five things.</summary>
/// <param name="Run">The account as the archive keeps it; its five outcomes add up to its inputs.</param>
/// <param name="FirstQuarantined">The first quarantined inputs, at most <see cref="MaxListed"/>.</param>
/// <param name="Reasons">The reasons that were counted, most frequent first; at most <see cref="ReasonKind.MaxOfRun"/> apart.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record IngestAccount(
    RunRow Run, IReadOnlyList<QuarantinedInput> FirstQuarantined, IReadOnlyList<RunReasonRow> Reasons, TimeSpan Elapsed)
{
    /// <summary>How many quarantined inputs are listed.</summary>
    public const int MaxListed = 20;

    /// <summary>Files that were not reached, or not gone through, before an interruption; 0 after a whole run.</summary>
    public int Left => Run.FilesLeft;

    /// <summary>Unpacked bytes of the dumps that were read.</summary>
    public long Bytes => Run.Bytes;

    /// <summary>How many of the unchanged inputs are in quarantine: they hold no article with today's rules either.</summary>
    public int StillQuarantined => Reasons.Where(reason => reason.Outcome == InputOutcome.Unchanged).Sum(reason => reason.Inputs);

    /// <summary>How many of the duplicates have the bytes of an input in quarantine.</summary>
    public int CopiesOfQuarantined => Reasons.Where(reason => reason.Outcome == InputOutcome.Duplicate).Sum(reason => reason.Inputs);

    /// <summary>Why inputs were ignored or quarantined, most frequent first; the counts add up to those of the outcome.</summary>
    public IReadOnlyList<RunReasonRow> ReasonsOf(InputOutcome outcome) => [.. Reasons.Where(reason => reason.Outcome == outcome)];
}
