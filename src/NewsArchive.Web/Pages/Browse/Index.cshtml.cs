using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Browse;

/// <summary>The front page: the newest articles, narrowed down by any filter.</summary>
public sealed class IndexModel(ArchiveContext archive, ArticleSearch search, ListLookup lookup) : PageModel
{
    public ArticleList List { get; private set; } = null!;

    /// <summary>What the archive holds, in one line; null when it is empty.</summary>
    public string? Strip { get; private set; }

    /// <summary>Whether nothing was ever taken in.</summary>
    public bool IsEmpty { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = ListReader.Read(Addresses.Home, Request.Query);
        List = await ArticleList.AskAsync(request, archive, search, cancellation);

        var everything = await search.CountAsync(SearchQuery.Empty, new ArticleFilter(), cancellation);
        IsEmpty = everything.Total == 0;
        Strip = IsEmpty ? null : Describe(everything, lookup.Days(cancellation));
    }

    private static string Describe(Facets everything, (DateOnly First, DateOnly Last)? days)
    {
        List<string> parts =
        [
            Printed.Count(everything.Total, "article"),
            Printed.Count(everything.AllSources, "source"),
            Printed.Count(everything.Countries.Count, "country", "countries"),
        ];
        if (days is var (from, to))
        {
            parts.Add(from == to ? Printed.Day(from) : $"{Printed.Day(from)} – {Printed.Day(to)}");
        }

        // A line may end with a dot between two parts, but never begin with it.
        return string.Join("\u00A0· ", parts);
    }
}
