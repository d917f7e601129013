using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Feeds;

/// <summary>Articles of a list from its position on, for those who ask for it in another form.</summary>
/// <param name="List">The list; what of its query could not be read is among what it ignored.</param>
/// <param name="Query">Null where a search asks for nothing at all, and so finds nothing, as on its page.</param>
internal sealed record ListPart(ListRequest List, SearchQuery? Query, SearchPage Found)
{
    /// <summary>Asks the archive.</summary>
    /// <param name="max">Articles at most.</param>
    public static async Task<ListPart> AskAsync(ListRequest list, int max, ArticleSearch search, CancellationToken cancellation)
    {
        var query = await search.ReadAsync(list.Text, cancellation);
        list = list with { Ignored = [.. list.Ignored, .. query.Ignored] };
        return list.Text is not null && query.IsEmpty && !list.IsNarrowed
            ? new ListPart(list, null, new SearchPage([], null))
            : new ListPart(list, query, await search.SearchAsync(query, list.Filter, list.Sort, list.Before, max, cancellation));
    }
}
