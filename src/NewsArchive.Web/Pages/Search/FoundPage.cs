using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Search;

/// <summary>A page of a list or search for readers that want all of it at once: programs and the command line.</summary>
/// <param name="List">What was asked for, with all that was ignored.</param>
/// <param name="Query">How its words were understood.</param>
/// <param name="Facets">Counts of all that was found.</param>
internal sealed record FoundPage(ListRequest List, SearchQuery Query, SearchPage Page, Facets Facets)
{
    /// <summary>Asks the archive; a search for nothing at all finds nothing.</summary>
    public static async Task<FoundPage> AskAsync(ListRequest list, ArticleSearch search, int pageSize, CancellationToken cancellation)
    {
        var query = await search.ReadAsync(list.Text, cancellation);
        list = list with { Ignored = [.. list.Ignored, .. query.Ignored] };
        if (list.Text is not null && query.IsEmpty && !list.IsNarrowed)
        {
            return new FoundPage(list, query, new SearchPage([], null), new Facets(0, [], [], [], []));
        }

        return new FoundPage(
            list,
            query,
            await search.SearchAsync(query, list.Filter, list.Sort, list.Before, pageSize, cancellation, list.Explains),
            await search.CountAsync(query, list.Filter, cancellation));
    }
}
