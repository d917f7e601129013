using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Sources;

/// <summary>One source and its articles.</summary>
public sealed class SourceModel(ArchiveContext archive, ArticleSearch search) : PageModel
{
    public string Host { get; private set; } = "";

    public ArticleList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? host, CancellationToken cancellation)
    {
        // Routing leaves an escaped slash as it is, so that it does not part the address.
        Host = (host ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        if (!await archive.Sources.AnyAsync(s => s.Host == Host, cancellation))
        {
            var lower = Host.ToLowerInvariant();
            return lower != Host && await archive.Sources.AnyAsync(s => s.Host == lower, cancellation)
                ? RedirectPermanent(Addresses.Source(lower) + Request.QueryString)
                : NotFound();
        }

        var pinned = new ArticleFilter(Source: Host);
        List = await ArticleList.AskAsync(ListReader.Read(Addresses.Source(Host), Request.Query, pinned), archive, search, cancellation);
        return Page();
    }
}
