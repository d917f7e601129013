using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Browse;

/// <summary>The front page: the newest articles, narrowed down by any filter.</summary>
public sealed class IndexModel(ArchiveContext archive, ArticleSearch search) : PageModel
{
    public ArticleList List { get; private set; } = null!;

    /// <summary>What the archive holds, in one line.</summary>
    public string Strip { get; private set; } = "";

    /// <summary>Whether nothing was ever taken in.</summary>
    public bool IsEmpty { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        List = await ArticleList.AskAsync(ListReader.Read(Addresses.Home, Request.Query), archive, search, cancellation);

        var sources = await archive.Sources.Where(s => s.Articles > 0).Select(s => s.Articles).ToListAsync(cancellation);
        var countries = await archive.Countries.CountAsync(c => c.Articles > 0, cancellation);
        var first = await archive.Days.Where(d => d.Articles > 0).OrderBy(d => d.Day).FirstOrDefaultAsync(cancellation);
        var last = await archive.Days.Where(d => d.Articles > 0).OrderByDescending(d => d.Day).FirstOrDefaultAsync(cancellation);
        IsEmpty = List.Facets.Total == 0 && !List.Request.IsNarrowed;
        Strip = Describe(List.Facets.Total, sources.Count, countries, first?.Day, last?.Day);
    }

    private static string Describe(int articles, int sources, int countries, DateOnly? first, DateOnly? last)
    {
        var counts = $"{Printed.Count(articles, "article")} · {Printed.Count(sources, "source")} · {Printed.Count(countries, "country", "countries")}";
        return (first, last) is ({ } from, { } to) ? $"{counts} · {Printed.Day(from)} – {Printed.Day(to)}" : counts;
    }
}
