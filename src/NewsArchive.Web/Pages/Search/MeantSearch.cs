using NewsArchive.Storage.Search;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Web.Pages.Search;

/// <summary>What a reader may have meant by a search that finds nothing.</summary>
internal static class MeantSearch
{
    /// <summary>The search with the nearest words of the archive; null when there are none, or they find nothing either.</summary>
    public static async Task<ListRequest?> FindAsync(ListRequest list, ArticleSearch search, Spelling spelling, CancellationToken cancellation)
    {
        if (await spelling.CorrectAsync(list.Text ?? "", cancellation) is not { } text)
        {
            return null;
        }

        var meant = list with { Text = text };
        return await FindsAsync(await search.ReadAsync(text, cancellation), meant, search, cancellation) ? meant : null;
    }

    /// <summary>Whether a search finds anything.</summary>
    /// <param name="query">The text of the list, read.</param>
    public static async Task<bool> FindsAsync(SearchQuery query, ListRequest list, ArticleSearch search, CancellationToken cancellation) =>
        (!query.IsEmpty || list.IsNarrowed)
        && (await search.SearchAsync(query, list.Filter, SearchSort.Newest, after: null, pageSize: 1, cancellation)).Hits.Count > 0;
}
