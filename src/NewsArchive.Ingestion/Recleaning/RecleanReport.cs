using NewsArchive.Storage.Readings;

namespace NewsArchive.Ingestion.Recleaning;

/// <summary>What a re-cleaning changed, or would change.</summary>
/// <param name="Cleaner">The version of today's cleaner.</param>
/// <param name="IsDryRun">Whether nothing was written.</param>
/// <param name="Left">Dumps that were found but not reached before an interruption; 0 after a whole run.</param>
/// <param name="Kinds">How many dumps became what; every dump that was read is one of them.</param>
/// <param name="Parts">How many articles differ in a part; one can differ in several.</param>
/// <param name="Examples">At most <see cref="MaxExamples"/> of a kind; of texts that lose or gain, those that do so most.</param>
/// <param name="Bytes">Unpacked bytes of the dumps that were read.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record RecleanReport(
    string Cleaner,
    bool IsDryRun,
    int Left,
    IReadOnlyDictionary<RecleanKind, int> Kinds,
    IReadOnlyDictionary<ArticleParts, int> Parts,
    IReadOnlyDictionary<RecleanKind, IReadOnlyList<RecleanExample>> Examples,
    long Bytes,
    TimeSpan Elapsed)
{
    /// <summary>How many examples of a kind are told.</summary>
    public const int MaxExamples = 5;

    /// <summary>Dumps that were read.</summary>
    public int Dumps => Kinds.Values.Sum();

    /// <summary>Articles of which readers see something else than before.</summary>
    public int Changed => Of(RecleanKind.Gains) + Of(RecleanKind.Loses) + Of(RecleanKind.LosesMuch) + Of(RecleanKind.Otherwise);

    /// <summary>How many dumps became something.</summary>
    public int Of(RecleanKind kind) => Kinds.GetValueOrDefault(kind);
}
