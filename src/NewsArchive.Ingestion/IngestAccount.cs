using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>The closing account of an ingest: every input is exactly one of five things.</summary>
/// <param name="Run">The account as the archive keeps it; its five outcomes add up to its inputs.</param>
/// <param name="Left">Files that were not reached, or not gone through, before an interruption; 0 after a whole run.</param>
/// <param name="FirstQuarantined">The first quarantined inputs, at most <see cref="MaxListed"/>.</param>
/// <param name="StillQuarantined">How many of the unchanged inputs hold no article with today's rules either.</param>
/// <param name="IgnoredKinds">Why inputs were ignored, most frequent first; the counts add up to the ignored.</param>
/// <param name="Bytes">Unpacked bytes of the dumps that were read.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record IngestAccount(
    RunRow Run,
    int Left,
    IReadOnlyList<QuarantinedInput> FirstQuarantined,
    int StillQuarantined,
    IReadOnlyList<IgnoredKind> IgnoredKinds,
    long Bytes,
    TimeSpan Elapsed)
{
    /// <summary>How many quarantined inputs are listed.</summary>
    public const int MaxListed = 20;
}
