namespace NewsArchive.Evaluation.Training;

/// <summary>A page whose right candidates are known, to learn from.</summary>
/// <param name="Site">Whose page it is; pages of one site are never on both sides of a test.</param>
/// <param name="Kind">Set and converter, for the table.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Strengths">The evidence of each candidate.</param>
/// <param name="IsRight">Whether a candidate is right; none need be.</param>
internal sealed record RankedPage(string Site, string Kind, double Weight, double[][] Strengths, bool[] IsRight)
{
    /// <summary>A page without any right candidate, where to be silent is right.</summary>
    public bool IsSilent => !IsRight.Contains(true);
}
