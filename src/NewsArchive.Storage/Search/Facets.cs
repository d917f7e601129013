namespace NewsArchive.Storage.Search;

/// <summary>Counts that follow a query and a filter; most frequent first, months newest first.</summary>
/// <param name="Total">All articles that match, undated ones too.</param>
public sealed record Facets(
    int Total,
    IReadOnlyList<FacetCount> Countries,
    IReadOnlyList<FacetCount> Sources,
    IReadOnlyList<FacetCount> Languages,
    IReadOnlyList<FacetCount> Months);
