namespace NewsArchive.Storage;

/// <summary>Keyword search, and the counts that follow a query or a filter. The SQL that only SQLite understands is here.</summary>
public sealed class ArticleSearch(ArchiveContext archive)
{
    /// <summary>One page of results.</summary>
    /// <param name="before">Show what comes after this position in the order of the list; null for the first page.</param>
    public Task<SearchPage> SearchAsync(
        SearchQuery query, ArticleFilter filter, SearchSort sort, long? before, int pageSize, CancellationToken cancellation) =>
        throw new NotSupportedException($"{archive}");

    /// <summary>How many articles a query and a filter have by country, source and month; an empty query counts the filter alone.</summary>
    public Task<Facets> CountAsync(SearchQuery query, ArticleFilter filter, CancellationToken cancellation) =>
        throw new NotSupportedException($"{archive}");
}

/// <summary>Order of results.</summary>
public enum SearchSort
{
    Newest,
    Relevance,
}

/// <summary>One page of results.</summary>
/// <param name="Next">The position to ask for next; null on the last page.</param>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, long? Next);

/// <summary>An article with the words that were found.</summary>
/// <param name="Title">The title as runs of text.</param>
/// <param name="Snippet">The best passage as runs of text.</param>
public sealed record SearchHit(ArticleSummary Article, IReadOnlyList<TextRun> Title, IReadOnlyList<TextRun> Snippet);

/// <summary>A run of text that is, or is not, a hit.</summary>
public sealed record TextRun(string Text, bool IsHit);

/// <summary>Counts that follow a query and a filter; most frequent first, months newest first.</summary>
/// <param name="Total">All articles that match, undated ones too.</param>
public sealed record Facets(
    int Total,
    IReadOnlyList<FacetCount> Countries,
    IReadOnlyList<FacetCount> Sources,
    IReadOnlyList<FacetCount> Languages,
    IReadOnlyList<FacetCount> Months);

/// <summary>A value and how many articles have it.</summary>
/// <param name="Value">Country code, source host, language code or month as <c>2022-01</c>.</param>
public sealed record FacetCount(string Value, int Articles);
