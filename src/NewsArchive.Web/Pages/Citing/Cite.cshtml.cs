using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>How to cite an article, or one paragraph of it.</summary>
public sealed class CiteModel(ArchiveContext archive, TimeProvider clock) : PageModel
{
    public StoredArticle Stored { get; private set; } = null!;

    /// <summary>The paragraph that is cited; null for the whole article.</summary>
    public Passage? Passage { get; private set; }

    /// <summary>Whether a paragraph was asked for that the article does not have.</summary>
    public bool IsLost { get; private set; }

    /// <summary>What every format says.</summary>
    internal Reference Reference { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, [FromQuery(Name = "p")] string? anchor, CancellationToken cancellation)
    {
        var (stored, status) = await StoredArticle.AskAsync(HttpContext, archive, id, cancellation);
        if (stored is null)
        {
            return StatusCode(status);
        }

        if (stored.Row.PublicId != id)
        {
            return RedirectPermanent(Addresses.Cite(stored.Row.PublicId) + Request.QueryString);
        }

        Stored = stored;
        CiteAs.Tell(Response, stored);
        Passage = Passages.Find(stored.Article, anchor);
        IsLost = Passage == null && !string.IsNullOrEmpty(anchor);
        var (origin, today) = (Addresses.Origin(Request), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        Reference = Passage == null ? Reference.To(stored, origin, today) : Reference.To(stored, Passage, origin, today);
        return Page();
    }
}
