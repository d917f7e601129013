using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Sources;

/// <summary>The sources, most articles first.</summary>
public sealed class SourcesModel(ArchiveContext archive) : PageModel
{
    /// <summary>Sources a page.</summary>
    public const int PageSize = 500;

    /// <summary>The last source of the page before; null on the first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<SourceCount> Sources { get; private set; } = [];

    /// <summary>How many sources there are on all pages.</summary>
    public int Total { get; private set; }

    /// <summary>Articles of the largest source, on whatever page.</summary>
    public int Most { get; private set; }

    /// <summary>The address of the next page; null on the last one.</summary>
    public string? Next { get; private set; }

    /// <summary>The days a source's articles lie between, in words; empty when all are undated.</summary>
    public static string Span(SourceCount source) => source switch
    {
        { FirstDay: { } first, LastDay: { } last } when first != last =>
            $"{Printed.Day(first)} – {Printed.Day(last)}",
        { LastDay: { } day } => Printed.Day(day),
        _ => "",
    };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var sources = await archive.SourcesAsync(After, PageSize + 1, cancellation);
        Sources = [.. sources.Take(PageSize)];
        Next = sources.Count > PageSize ? $"{Addresses.Sources}?after={Uri.EscapeDataString(Sources[^1].Host)}" : null;
        Total = await archive.Sources.CountAsync(s => s.Articles > 0, cancellation);
        Most = await archive.Sources.MaxAsync(s => (int?)s.Articles, cancellation) ?? 0;
    }
}
