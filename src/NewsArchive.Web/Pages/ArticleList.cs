using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Stories;

namespace NewsArchive.Web.Pages;

/// <summary>One page of a list: its articles, newest first, and the counts beside it.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Articles">At most <see cref="Paging.PageSize"/>.</param>
/// <param name="Facets">Counts of the whole list.</param>
/// <param name="Older">The address of the next page; null on the last one.</param>
public sealed record ArticleList(
    ListRequest Request, IReadOnlyList<ArticleSummary> Articles, Facets Facets, string? Older)
{
    /// <summary>The stories that lines of a folded list stand for, by the key of their article.</summary>
    public IReadOnlyDictionary<long, FoldedStory> Stories { get; init; } = new Dictionary<long, FoldedStory>();

    /// <summary>Asks the archive for the list.</summary>
    public static async Task<ArticleList> AskAsync(
        ListRequest request, ArchiveContext archive, ArticleSearch search, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(search);

        // The page of a country shows which others its articles are about.
        var facets = request.Pinned.Country is null
            ? await search.CountAsync(SearchQuery.Empty, request.Filter, cancellation)
            : await search.CountTogetherAsync(SearchQuery.Empty, request.Filter, cancellation);
        if (request.Folds)
        {
            var page = await search.FoldedAsync(SearchQuery.Empty, request.Filter, request.Before, Paging.PageSize, cancellation);
            return new ArticleList(
                request, [.. page.Lines.Select(line => line.Article.Article)], facets, page.Next is { } next ? request.After(next) : null)
            {
                Stories = page.Lines.Where(line => line.Story != null).ToDictionary(line => line.Article.Article.Key, line => line.Story!),
            };
        }

        var found = await search.SearchAsync(SearchQuery.Empty, request.Filter, request.Sort, request.Before, Paging.PageSize, cancellation);
        return new ArticleList(
            request, [.. found.Hits.Select(hit => hit.Article)], facets, found.Next is { } position ? request.After(position) : null);
    }
}
