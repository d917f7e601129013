namespace NewsArchive.Ingestion.Retagging;

/// <summary>What finding the country tags again changed, or would change, for readers: with what curators decided.</summary>
/// <param name="Tagger">The version of today's tagger.</param>
/// <param name="IsDryRun">Whether nothing was written.</param>
/// <param name="Articles">Articles that were looked at.</param>
/// <param name="Left">Articles that were not reached before an interruption; 0 after a whole run.</param>
/// <param name="Changed">Articles with other countries, roles or another order.</param>
/// <param name="MainChanged">Of these, articles whose first country is another.</param>
/// <param name="EvidenceChanged">Articles of the same tags with other sentences or weights.</param>
/// <param name="Failed">Articles that stay as they are, since the archive has lost their ledger.</param>
/// <param name="Corrected">Articles of which a curator decided something; it stands.</param>
/// <param name="Repaired">Articles that lists, search or counts knew by other tags than their own; looked for by a forced run only.</param>
/// <param name="Countries">How many articles gained and how many lost a country, by code.</param>
/// <param name="Examples">The first ones that change, and those that stay as they are; at most <see cref="MaxExamples"/> of each.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record RetagReport(
    string Tagger,
    bool IsDryRun,
    int Articles,
    int Left,
    int Changed,
    int MainChanged,
    int EvidenceChanged,
    int Failed,
    int Corrected,
    int Repaired,
    IReadOnlyDictionary<string, (int Gained, int Lost)> Countries,
    IReadOnlyList<RetagExample> Examples,
    TimeSpan Elapsed)
{
    /// <summary>How many examples are told.</summary>
    public const int MaxExamples = 10;
}
