namespace NewsArchive.Storage.Search;

/// <summary>Keyword search, and the counts that follow a query or a filter. The SQL that only SQLite understands is here.</summary>
public sealed class ArticleSearch(ArchiveContext archive)
{
    /// <summary>One page of results.</summary>
    /// <param name="after">Show what comes after this position: <see cref="SearchPage.Next"/> of the page before; null for the first.</param>
    public Task<SearchPage> SearchAsync(
        SearchQuery query, ArticleFilter filter, SearchSort sort, long? after, int pageSize, CancellationToken cancellation) =>
        throw new NotSupportedException($"{archive}");

    /// <summary>How many articles a query and a filter have by country, source and month; an empty query counts the filter alone.</summary>
    public Task<Facets> CountAsync(SearchQuery query, ArticleFilter filter, CancellationToken cancellation) =>
        throw new NotSupportedException($"{archive}");
}
