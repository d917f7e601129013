using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages;

/// <summary>One page of a list: its articles, newest first, and the counts beside it.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Articles">At most <see cref="Paging.PageSize"/>.</param>
/// <param name="Facets">Counts of the whole list.</param>
/// <param name="Older">The address of the next page; null on the last one.</param>
public sealed record ArticleList(
    ListRequest Request, IReadOnlyList<ArticleSummary> Articles, Facets Facets, string? Older)
{
    /// <summary>Asks the archive for the list.</summary>
    public static async Task<ArticleList> AskAsync(
        ListRequest request, ArchiveContext archive, ArticleSearch search, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(search);

        var articles = await archive.Articles
            .Matching(request.Filter)
            .After(request.Before)
            .NewestFirst()
            .Take(Paging.PageSize + 1)
            .ToSummaries()
            .ToListAsync(cancellation);
        var facets = await search.CountAsync(SearchQuery.Parse(null), request.Filter, cancellation);

        var shown = articles.Take(Paging.PageSize).ToList();
        var older = articles.Count > shown.Count ? request.After(shown[^1].Key) : null;
        return new ArticleList(request, shown, facets, older);
    }
}
