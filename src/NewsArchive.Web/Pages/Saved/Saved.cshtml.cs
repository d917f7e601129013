using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Saved;

/// <summary>
/// Searches to come back to: a reader's own in a cookie of this page, somebody's in a link, the archive's in the database.
/// </summary>
/// <remarks>It checks their tokens itself, so that a form that is too old is told in the look of the site.</remarks>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(64 * 1024)]
public sealed class SavedModel(ArchiveContext archive, IAntiforgery antiforgery, TimeProvider clock) : PageModel
{
    private const string Cookie = "searches";

    // As long as browsers keep any cookie.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>What the reader keeps.</summary>
    public SavedSet Own { get; private set; } = SavedSet.Empty;

    /// <summary>What the link holds that led here; null when it is none of a set.</summary>
    public SavedSet? Shared { get; private set; }

    /// <summary>The search that waits to be saved; null when there is none.</summary>
    public SavedSearch? New { get; private set; }

    /// <summary>The searches of the archive.</summary>
    public IReadOnlyList<SavedSearchRow> Archived { get; private set; } = [];

    public bool IsCurator => Curators.MaySee(HttpContext);

    /// <summary>What could not be done, a sentence; null when all went well.</summary>
    public string? Problem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (Request.Query["s"].ToString() is { Length: > 0 } shared)
        {
            Shared = SavedSet.Parse(shared);
            Problem ??= Shared == null ? "The link holds no searches; perhaps a part of it was lost." : null;
        }

        var query = Request.QueryString.Value ?? "";
        New = SavedSearch.Find(null, query);
        Problem ??= query.Length > SavedSearch.MaxQueryChars && Shared == null ? "That search is too long to be saved." : null;
    }

    public Task<IActionResult> OnPostSaveAsync(string? name, string? search, CancellationToken cancellation) =>
        ChangeAsync(() => SavedSearch.Find(name, search) is not { } one
            ? "There is no search to save, or it is too long."
            : Keep(Own.With(one)), cancellation);

    public Task<IActionResult> OnPostDeleteAsync(string? search, CancellationToken cancellation) =>
        ChangeAsync(() => Keep(Own.Without(search)), cancellation);

    public Task<IActionResult> OnPostKeepAsync(string? s, CancellationToken cancellation) =>
        ChangeAsync(() => Keep(SavedSet.Parse(s)?.Searches.Aggregate((SavedSet?)Own, (set, search) => set?.With(search))), cancellation);

    public Task<IActionResult> OnPostStoreAsync(string? name, string? search, CancellationToken cancellation) =>
        CurateAsync(
            async () =>
            {
                if (SavedSearch.Find(name, search) is not { } one || Slug.From(one.Name) is not { } slug)
                {
                    return "A search of the archive needs a name with a letter or a digit.";
                }

                await archive.KeepSearchAsync(
                    new SavedSearchRow { Name = slug, Title = one.Name, Query = one.Query, SavedUtc = clock.GetUtcNow().UtcDateTime }, cancellation);
                return null;
            },
            cancellation);

    public Task<IActionResult> OnPostDropAsync(string? name, CancellationToken cancellation) =>
        CurateAsync(
            async () =>
            {
                await archive.DropSearchAsync(name ?? "", cancellation);
                return null;
            },
            cancellation);

    private async Task ReadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        var own = SavedSet.Parse(Request.Cookies[Cookie]);
        Own = own ?? SavedSet.Empty;
        Problem = own == null ? "The searches that this browser kept cannot be read any more." : null;
        Archived = await archive.SavedSearchesAsync(cancellation);
    }

    private string? Keep(SavedSet? set)
    {
        if (set == null)
        {
            return $"There is no room: a browser keeps {SavedSet.MaxSearches} searches, fewer if they are long. Delete one first.";
        }

        Response.Cookies.Append(Cookie, set.Print(), new CookieOptions
        {
            Path = Addresses.Saved,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
            MaxAge = Kept,
            IsEssential = true,
        });
        return null;
    }

    private Task<IActionResult> ChangeAsync(Func<string?> change, CancellationToken cancellation) =>
        DoAsync(() => Task.FromResult(change()), cancellation);

    private Task<IActionResult> CurateAsync(Func<Task<string?>> change, CancellationToken cancellation) => DoAsync(
        async () =>
        {
            if (!IsCurator)
            {
                Response.StatusCode = StatusCodes.Status403Forbidden;
                return "Only curators, on the machine of the archive, keep searches in it.";
            }

            try
            {
                return await change();
            }
            catch (Exception problem) when (problem is DbUpdateException or System.Data.Common.DbException)
            {
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return "The archive cannot be written just now.";
            }
        },
        cancellation);

    private async Task<IActionResult> DoAsync(Func<Task<string?>> change, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            Problem = "The form was too old, or it did not come from this page. Nothing was changed; please try again.";
            return Page();
        }

        Problem = await change();
        return Problem == null ? Redirect(Addresses.Saved) : Page();
    }
}
