using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>What an article was at which times: its present reading and the former ones.</summary>
public sealed class ReadingsModel(ArchiveContext archive) : PageModel
{
    public string Id { get; private set; } = "";

    /// <summary>The title of today, of a withdrawn article the last.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>ISO 639-1 of the article of today; null when there is none or it cannot be told.</summary>
    public string? Language { get; private set; }

    /// <summary>Why there is no article today, a sentence; null when there is one.</summary>
    public string? Withdrawn { get; private set; }

    /// <summary>Newest first; the first is the present one unless the article was withdrawn.</summary>
    public IReadOnlyList<ReadingSummary> Readings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        Id = id.ToLowerInvariant();
        if (!PublicIds.IsWellFormed(Id))
        {
            return NotFound();
        }

        var former = await archive.FormerReadingsAsync(Id, cancellation);
        var row = await archive.ArticleAsync(Id, cancellation);
        if (row == null && former.Count == 0)
        {
            return await StoredArticle.FindFirstAsync(archive, Id, cancellation) is { } first
                ? RedirectPermanent(Addresses.Readings(first.PublicId))
                : NotFound();
        }

        if (Id != id)
        {
            return RedirectPermanent(Addresses.Readings(Id));
        }

        Readings = row == null ? former : [await PresentAsync(row, cancellation), .. former];
        (Heading, Language) = (Readings[0].Title, row?.Language);
        Withdrawn = await archive.WithdrawnBecauseAsync(Id, cancellation);
        return Page();
    }

    private async Task<ReadingSummary> PresentAsync(ArticleRow row, CancellationToken cancellation) => new(
        row.ChangedUtc ?? row.AddedUtc, null, await archive.CleanerOfAsync(row.DumpId, cancellation), row.Title, row.Words);
}
