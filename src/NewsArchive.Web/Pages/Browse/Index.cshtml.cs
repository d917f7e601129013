using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Browse;

/// <summary>The front page: the newest articles, narrowed down by any filter.</summary>
public sealed class IndexModel(ArchiveContext archive, ArticleSearch search) : PageModel
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

        var sources = await archive.Sources.CountAsync(s => s.Articles > 0, cancellation);
        var countries = await archive.Countries.CountAsync(c => c.Articles > 0, cancellation);
        var (_, first) = await archive.DaysBesideAsync(DayRow.Undated, cancellation);
        var (last, _) = await archive.DaysBesideAsync(DateOnly.MaxValue, cancellation);
        var articles = await archive.ArticleCountAsync(cancellation);
        IsEmpty = articles == 0;
        Strip = IsEmpty ? null : Describe(articles, sources, countries, first, last);
    }

    private static string Describe(int articles, int sources, int countries, DateOnly? first, DateOnly? last)
    {
        List<string> parts =
        [
            Printed.Count(articles, "article"),
            Printed.Count(sources, "source"),
            Printed.Count(countries, "country", "countries"),
        ];
        if ((first, last) is ({ } from, { } to))
        {
            parts.Add($"{Printed.Day(from)} – {Printed.Day(to)}");
        }

        // A line may end with a dot between two parts, but never begin with it.
        return string.Join("\u00A0· ", parts);
    }
}
