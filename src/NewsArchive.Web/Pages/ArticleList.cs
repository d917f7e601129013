using Microsoft.EntityFrameworkCore;
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
            var page = await FoldedAsync(request, archive, cancellation);
            return new ArticleList(
                request, [.. page.Lines.Select(line => line.Article)], facets, page.Next is { } next ? request.After(next) : null)
            {
                Stories = page.Lines.Where(line => line.Story != null).ToDictionary(line => line.Article.Key, line => line.Story!),
            };
        }

        var articles = await ReadAsync(request, archive, request.Before, Paging.PageSize + 1, cancellation);
        var shown = articles.Take(Paging.PageSize).ToList();
        var older = articles.Count > shown.Count ? request.After(shown[^1].Key) : null;
        return new ArticleList(request, shown, facets, older);
    }

    private static Task<FoldedPage<ArticleSummary>> FoldedAsync(ListRequest request, ArchiveContext archive, CancellationToken cancellation)
    {
        var fold = new StoryFold(archive, async (keys, stop) =>
            await archive.Articles.KeysMatching(keys, request.Filter, archive.ArticleCountries).ToListAsync(stop));
        return fold.ReadAsync(
            (position, count, stop) => ReadAsync(request, archive, position, count, stop),
            article => article.Key,
            request.Before,
            Paging.PageSize,
            cancellation);
    }

    private static async Task<IReadOnlyList<ArticleSummary>> ReadAsync(
        ListRequest request, ArchiveContext archive, long? after, int count, CancellationToken cancellation) => await archive.Articles
        .Matching(request.Filter)
        .From(after, request.Sort)
        .Take(count)
        .ToSummaries()
        .ToListAsync(cancellation);
}
