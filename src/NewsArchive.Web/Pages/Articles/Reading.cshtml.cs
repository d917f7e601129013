using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Cleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>An article as it read at a moment, before it was cleaned again.</summary>
public sealed class ReadingModel(ArchiveContext archive) : PageModel
{
    public ReadingRow Row { get; private set; } = null!;

    public Article Article { get; private set; } = null!;

    public IReadOnlyList<Passage> Passages { get; private set; } = [];

    /// <summary>What a page has no room for, in a sentence; null when all of the text is shown.</summary>
    public string? LeftOut { get; private set; }

    /// <summary>The address of the article of today; null when it was withdrawn.</summary>
    public string? Present { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string moment, CancellationToken cancellation)
    {
        var lower = id.ToLowerInvariant();
        if (!PublicIds.IsWellFormed(lower) || Moment.Parse(moment) is not { } utc)
        {
            return NotFound();
        }

        var present = await archive.ArticleAsync(lower, cancellation);
        Present = present == null ? null : Addresses.Article(lower, present.Title);
        if (await archive.FormerReadingAsync(lower, utc, cancellation) is not { } row)
        {
            // Not for good: another cleaning may make a former reading of the present one.
            return Present != null && (present!.ChangedUtc ?? present.AddedUtc) <= utc ? Redirect(Present) : NotFound();
        }

        if (lower != id)
        {
            return RedirectPermanent($"{Addresses.Readings(lower)}/{moment}");
        }

        Row = row;
        Article = StoredLedger.Expand(row.Article);
        var room = new PageRoom();
        Passages = [.. Articles.Passages.Of(Article, room)];
        LeftOut = room.IsExceeded ? "This is the beginning of a very long text." : null;
        return Page();
    }
}
