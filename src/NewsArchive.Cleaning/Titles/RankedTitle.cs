namespace NewsArchive.Cleaning.Titles;

/// <summary>A candidate with its rank's reason.</summary>
/// <param name="Candidate">The block or part of one.</param>
/// <param name="Score">The sum of its evidence; 0 is as likely as no headline at all, each 0.7 doubles the odds.</param>
/// <param name="Strength">Of each kind of evidence.</param>
internal sealed record RankedTitle(TitleCandidate Candidate, double Score, double[] Strength)
{
    /// <summary>The strongest evidence in words; few ranks are ever asked.</summary>
    public string Why => field ??= TitleRanking.Reasons(Strength);
}
