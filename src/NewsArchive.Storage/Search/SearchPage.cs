namespace NewsArchive.Storage.Search;

/// <summary>One page of results.</summary>
/// <param name="Next">The position to ask for next; null on the last page.</param>
/// <param name="IsCutShort">Whether the search was stopped by its time limit: what is there lies before <see cref="Next"/>, the rest behind it.</param>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, long? Next, bool IsCutShort = false);
