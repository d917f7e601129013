using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.About;

/// <summary>What the archive is and holds, and what it is built on.</summary>
public sealed class AboutModel(ArticleSearch search, ListLookup lookup) : PageModel
{
    /// <summary>The counts of all articles.</summary>
    public Facets Holdings { get; private set; } = null!;

    /// <summary>The first and the last day with articles; null where none has a date.</summary>
    public (DateOnly First, DateOnly Last)? Days { get; private set; }

    /// <summary>How many articles have no date.</summary>
    public int Undated => Holdings.Total - Holdings.Months.Sum(month => month.Articles);

    public async Task OnGetAsync(CancellationToken cancellation) =>
        (Holdings, Days) = (await search.CountAsync(SearchQuery.Empty, new ArticleFilter(), cancellation), lookup.Days(cancellation));
}
