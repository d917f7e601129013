namespace NewsArchive.Storage.Search;

/// <summary>
/// Counts that follow a query and a filter; most frequent first, months and days newest first. A facet that the filter has settled
/// is not counted and empty.
/// </summary>
/// <param name="Total">All articles that match, undated ones too.</param>
/// <param name="Countries">Beside a country that was asked for only where they are counted too: see <see cref="ArticleSearch.CountTogetherAsync"/>.</param>
/// <param name="Sources">At most <see cref="MaxSources"/>; an archive may have a hundred thousand.</param>
public sealed record Facets(
    int Total,
    IReadOnlyList<FacetCount> Countries,
    IReadOnlyList<FacetCount> Sources,
    IReadOnlyList<FacetCount> Languages,
    IReadOnlyList<FacetCount> Months)
{
    /// <summary>Most sources that are told.</summary>
    public const int MaxSources = 8;

    /// <summary>How many sources there are, those beyond <see cref="Sources"/> too.</summary>
    public int AllSources { get; init; }

    /// <summary>Whether all that match are counted; else only the newest, since counting would have taken too long.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>Days as <c>2022-01-22</c> with articles, where all lie within a year; else empty.</summary>
    public IReadOnlyList<FacetCount> Days { get; init; } = [];
}
