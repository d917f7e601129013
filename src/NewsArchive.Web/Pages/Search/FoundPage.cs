using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Web.Pages.Search;

/// <summary>A page of a list or search for readers that want all of it at once: programs and the command line.</summary>
/// <param name="List">What was asked for, with all that was ignored.</param>
/// <param name="Query">How its words were understood.</param>
/// <param name="Facets">Counts of all that was found.</param>
internal sealed record FoundPage(ListRequest List, SearchQuery Query, SearchPage Page, Facets Facets)
{
    /// <summary>What may be meant by a search that finds nothing; null when nothing near finds anything.</summary>
    public ListRequest? Meant { get; private init; }

    /// <summary>What finds something with one part less than a search that finds nothing.</summary>
    public IReadOnlyList<Relaxed> Relaxed { get; private init; } = [];

    /// <summary>Asks the archive; a search for nothing at all finds nothing.</summary>
    public static async Task<FoundPage> AskAsync(
        ListRequest list, ArticleSearch search, Spelling spelling, int pageSize, CancellationToken cancellation)
    {
        var query = await search.ReadAsync(list.Text, cancellation);
        list = list with { Ignored = [.. list.Ignored, .. query.Ignored] };
        if (list.Text is not null && query.IsEmpty && !list.IsNarrowed)
        {
            return new FoundPage(list, query, new SearchPage([], null), new Facets(0, [], [], [], []));
        }

        var page = await search.SearchAsync(query, list.Filter, list.Sort, list.Before, pageSize, cancellation, list.Explains);
        var found = new FoundPage(list, query, page, await search.CountAsync(query, list.Filter, cancellation));
        return page is { Hits.Count: 0, IsCutShort: false } && list.Before is null
            ? found with
            {
                Meant = await MeantSearch.FindAsync(list, search, spelling, cancellation),
                Relaxed = await Search.Relaxed.FindAsync(FilterChip.Of(list, query), search, cancellation),
            }
            : found;
    }

    /// <summary>Where a hit is read: the article; of what the cleaning hid, the ledger that shows it.</summary>
    public string AddressOf(ArticleSummary article) => Query.InHidden
        ? Addresses.Hidden(article.PublicId, List.Text!)
        : Addresses.Article(article.PublicId, article.Title);
}
