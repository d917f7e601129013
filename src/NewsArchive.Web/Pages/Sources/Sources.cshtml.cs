using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Sources;

/// <summary>All sources, most articles first.</summary>
public sealed class SourcesModel(ArchiveContext archive) : PageModel
{
    public IReadOnlyList<SourceEntry> Sources { get; private set; } = [];

    /// <summary>Articles of the largest source.</summary>
    public int Most => Sources.Select(s => s.Articles).DefaultIfEmpty().Max();

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Sources = await archive.Sources
            .Where(s => s.Articles > 0)
            .OrderByDescending(s => s.Articles).ThenBy(s => s.Host)
            .Select(s => new SourceEntry(
                s.Host,
                s.Articles,
                archive.Articles.Where(a => a.SourceId == s.Id && a.Key > ArticleKey.LastUndated).Min(a => (long?)a.Key),
                archive.Articles.Where(a => a.SourceId == s.Id).Max(a => (long?)a.Key)))
            .ToListAsync(cancellation);
}
