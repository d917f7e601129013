namespace NewsArchive.Storage.Search;

/// <summary>One page of results.</summary>
/// <param name="Next">The position to ask for next; null on the last page.</param>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, long? Next);
