using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Ingest;

/// <summary>One input: where it came from, what it is today and why, its first lines.</summary>
public sealed class InputModel(ArchiveContext archive) : PageModel
{
    private const int MaxOthers = 20;

    public InputRow Input { get; private set; } = null!;

    /// <summary>Its kept bytes; null when they could not be read or were ignored.</summary>
    public DumpRow? Dump { get; private set; }

    /// <summary>The address of its article; null when it has none.</summary>
    public string? Article { get; private set; }

    /// <summary>Other places of the same bytes, at most twenty.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellation)
    {
        if (await archive.Inputs.SingleOrDefaultAsync(input => input.Id == id, cancellation) is not { } found)
        {
            return NotFound();
        }

        Input = found;
        if (found.DumpId is not { } dumpId)
        {
            return Page();
        }

        Dump = await archive.Dumps.SingleAsync(dump => dump.Id == dumpId, cancellation);
        Others = await archive.Inputs.OriginsOf(dumpId).Where(origin => origin != found.Origin).Take(MaxOthers).ToListAsync(cancellation);
        Article = await archive.Articles
            .Where(article => article.DumpId == dumpId)
            .Select(article => new { article.PublicId, article.Title })
            .SingleOrDefaultAsync(cancellation) is { } article ? Addresses.Article(article.PublicId, article.Title) : null;
        return Page();
    }
}
