namespace NewsArchive.Cleaning.Titles;

/// <summary>Ranks the blocks of a judged dump by how likely each is its headline.</summary>
internal static class TitleRanking
{
    // What is hidden anyway may be a headline on weak evidence; to take a block out of the story needs more than none.
    private const double MinHidden = -3;
    private const double MinShown = 0;

    private const int MaxReasons = 3;

    private static readonly Lazy<EvidenceWeights<TitleFeature>> Weights = new(() => new("title-weights.tsv"));

    /// <summary>The likely headlines, best first; empty where none stands out from a dump without one.</summary>
    public static IReadOnlyList<RankedTitle> Rank(IReadOnlyList<LedgerLine> ledger) =>
        [.. TitleCandidates.Of(new TitlePage(ledger))
            .Select(x => (x.Candidate, x.Strength, Score: Weights.Value.Score(x.Strength)))
            .Where(x => x.Score > (ledger[x.Candidate.Line].IsShown ? MinShown : MinHidden))
            .OrderByDescending(x => x.Score)
            .Select(x => new RankedTitle(x.Candidate, x.Score, x.Strength))];

    /// <summary>The strongest evidence in words.</summary>
    public static string Reasons(double[] strength) => string.Join(", ", Weights.Value.Reasons(strength).Take(MaxReasons));
}
