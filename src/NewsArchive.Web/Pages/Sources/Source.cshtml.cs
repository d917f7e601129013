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
        var asked = (host ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var known = await archive.Sources.Where(s => s.Host == asked).Select(s => s.Host).FirstOrDefaultAsync(cancellation);
        if (known == null)
        {
            return NotFound();
        }

        if (known != asked)
        {
            return RedirectPermanent(Addresses.Source(known) + Request.QueryString);
        }

        Host = known;
        var pinned = new ArticleFilter(Source: Host);
        var request = ListReader.Read(Addresses.Source(Host), Request.Query, pinned);
        List = await ArticleList.AskAsync(request, archive, search, cancellation);
        return Page();
    }
}
