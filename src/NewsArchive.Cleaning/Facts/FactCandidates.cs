namespace NewsArchive.Cleaning.Facts;

/// <summary>Gathers the candidates of all facts: the chosen one of each first, then the others in the order of belief.</summary>
internal static class FactCandidates
{
    /// <summary>A page that offers a hundred dates says no more than one that offers eight.</summary>
    public const int MaxOfAFact = 8;

    private const int MaxValueChars = 300;
    private const int MaxEvidenceChars = 300;

    /// <summary>The candidates, each value of a fact once.</summary>
    /// <param name="chosen">What the article says; null where it says nothing.</param>
    /// <param name="others">What else was found, best first.</param>
    public static IReadOnlyList<FactCandidate> Gather(IEnumerable<FactCandidate?> chosen, IEnumerable<FactCandidate> others) =>
        [.. chosen.OfType<FactCandidate>().Select(candidate => candidate with { IsChosen = true })
            .Concat(others.Select(candidate => candidate with { IsChosen = false }))
            .Where(candidate => candidate.Value.Length > 0)
            .Select(candidate => candidate with { Value = Cut(candidate.Value, MaxValueChars), Evidence = Cut(candidate.Evidence, MaxEvidenceChars) })
            .DistinctBy(candidate => (candidate.Fact, candidate.Value))
            .GroupBy(candidate => candidate.Fact)
            .OrderBy(group => group.Key)
            .SelectMany(group => group.Take(MaxOfAFact))];

    /// <summary>A fact as a candidate; null for none.</summary>
    public static FactCandidate? Of<T>(FactName name, Fact<T>? fact)
        where T : notnull =>
        fact is null ? null : new FactCandidate(name, fact.Value.ToString()!, fact.Rule, fact.Evidence);

    /// <summary>The text, cut where it is longer, between whole characters.</summary>
    public static string Cut(string text, int maxChars)
    {
        if (text.Length <= maxChars)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[maxChars - 1]) ? maxChars - 1 : maxChars;
        return text[..end] + "…";
    }
}
