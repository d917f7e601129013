using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Search;

/// <summary>Search results: how the words were understood, the hits, and what they can be narrowed down to.</summary>
public sealed class SearchModel(ArticleSearch search) : PageModel
{
    public ListRequest List { get; private set; } = null!;

    /// <summary>The words as the archive understood them.</summary>
    public SearchQuery Query { get; private set; } = null!;

    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    /// <summary>Null before anything was asked.</summary>
    public Facets? Facets { get; private set; }

    /// <summary>The address of the next page; null on the last one.</summary>
    public string? Older { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        List = ListReader.ReadSearch(Request.Query);
        Query = await search.ReadAsync(List.Text, cancellation);
        List = List with { Ignored = [.. List.Ignored, .. Query.Ignored] };
        if (Query.IsEmpty && !List.IsNarrowed)
        {
            return;
        }

        var page = await search.SearchAsync(Query, List.Filter, List.Sort, List.Before, Paging.PageSize, cancellation);
        Hits = page.Hits;
        Older = page.Next is { } next ? List.After(next) : null;
        Facets = await search.CountAsync(Query, List.Filter, cancellation);
    }

    /// <summary>The article with the words marked.</summary>
    public string AddressOf(ArticleSummary article) =>
        Addresses.Article(article.PublicId, article.Title)
        + (Query.HasWords ? "?q=" + Uri.EscapeDataString(List.Text!) : "");
}
