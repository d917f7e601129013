using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Sources;

/// <summary>All sources, most articles first.</summary>
public sealed class SourcesModel(ArchiveContext archive) : PageModel
{
    public IReadOnlyList<SourceCount> Sources { get; private set; } = [];

    /// <summary>Articles of the largest source.</summary>
    public int Most => Sources.Select(s => s.Articles).DefaultIfEmpty().Max();

    /// <summary>The days a source's articles lie between, in words; empty when all are undated.</summary>
    public static string Span(SourceCount source) => source switch
    {
        { FirstDay: { } first, LastDay: { } last } when first != last =>
            $"{Printed.Day(first)} – {Printed.Day(last)}",
        { LastDay: { } day } => Printed.Day(day),
        _ => "",
    };

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Sources = await archive.SourcesAsync(cancellation);
}
