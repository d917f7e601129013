using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>The ledger: every block of the dump in its place, hidden ones with the reason.</summary>
public sealed class LedgerModel(ArchiveContext archive) : PageModel
{
    /// <summary>A hidden block may be a dump of a megabyte; the raw dump shows all of it.</summary>
    public const int MaxBlockChars = 10_000;

    public StoredArticle Stored { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        var lower = id.ToLowerInvariant();
        if (await StoredArticle.FindAsync(archive, lower, cancellation) is not { } stored)
        {
            return NotFound();
        }

        Stored = stored;
        return lower == id ? Page() : RedirectPermanent(Addresses.Ledger(lower));
    }
}
