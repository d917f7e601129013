namespace NewsArchive.Storage.Search;

/// <summary>How long the parts of a search may take. What is over them is stopped and said to be: nothing found so far is lost.</summary>
/// <param name="Hits">Until a page of hits is there; only phrases of frequent words that are seldom neighbours reach it.</param>
/// <param name="Counts">For collecting all matches, and for ranking them; past it a total is "more than", and the rest is not ranked.</param>
public sealed record SearchLimits(TimeSpan Hits, TimeSpan Counts)
{
    /// <summary>What a reader hardly notices, and enough for all but a few searches among a million articles.</summary>
    public static SearchLimits Default { get; } = new(TimeSpan.FromMilliseconds(60), TimeSpan.FromMilliseconds(120));
}
