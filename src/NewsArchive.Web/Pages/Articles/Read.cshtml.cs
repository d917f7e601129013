using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>The reading view: an article without the noise, and how each fact is known.</summary>
public sealed class ReadModel(ArchiveContext archive) : PageModel
{
    public StoredArticle Stored { get; private set; } = null!;

    public IReadOnlyList<Passage> Passages { get; private set; } = [];

    /// <summary>Marks the words the reader searched for.</summary>
    public Highlighter Highlighter { get; private set; } = null!;

    /// <summary>The article before and after this one in the whole archive; null at its ends.</summary>
    public (ArticleSummary? Newer, ArticleSummary? Older) Neighbours { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string? slug, CancellationToken cancellation)
    {
        var lower = id.ToLowerInvariant();
        if (await StoredArticle.FindAsync(archive, lower, cancellation) is not { } stored)
        {
            return NotFound();
        }

        if (lower != id || slug != Slug.From(stored.Row.Title))
        {
            return RedirectPermanent(stored.Address + Request.QueryString);
        }

        Stored = stored;
        Passages = Articles.Passages.Of(stored.Article);
        Highlighter = new Highlighter(SearchQuery.Parse(Request.Query["q"]));
        var key = stored.Row.Key;
        Neighbours = (
            await archive.Articles.Where(a => a.Key > key).OrderBy(a => a.Key).ToSummaries().FirstOrDefaultAsync(cancellation),
            await archive.Articles.Where(a => a.Key < key).NewestFirst().ToSummaries().FirstOrDefaultAsync(cancellation));
        return Page();
    }
}
