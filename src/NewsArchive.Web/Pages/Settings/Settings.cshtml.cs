using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsArchive.Web.Pages.Settings;

/// <summary>Takes how a reader wants pages to look, from its own form and from the one beside each article.</summary>
/// <remarks>
/// Pages with an article are kept for all readers, so their form has no token: the browser has to say that the form comes from this site.
/// Where it cannot, the choices are shown once more in the form with a token.
/// </remarks>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(16 * 1024)]
public sealed class SettingsModel(IAntiforgery antiforgery) : PageModel
{
    private const int MaxBackChars = 4_000;

    // As long as browsers keep any cookie.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>What is chosen.</summary>
    public ReadingSettings Settings { get; private set; } = ReadingSettings.Usual;

    /// <summary>The page to go back to, an address of this site; null when there is none.</summary>
    public string? Back { get; private set; }

    /// <summary>What could not be done, a sentence; null when all went well.</summary>
    public string? Problem { get; private set; }

    public void OnGet(string? back) => Read(back);

    public async Task<IActionResult> OnPostAsync(string? back)
    {
        Read(back);
        if (!Request.HasFormContentType || !ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            Problem = "What was sent is no form of this page. Nothing was changed; please keep the choices here.";
            return Page();
        }

        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        Settings = ReadingSettings.All.Aggregate(Settings, (settings, one) => settings.With(one.Name, form[one.Name]));
        if (!IsFromHere() && !await antiforgery.IsRequestValidAsync(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            Problem = "The form was too old, or it did not come from this page. Nothing was changed yet; please keep the choices here.";
            return Page();
        }

        var text = Settings.Print();
        var cookie = new CookieOptions
        {
            Path = Addresses.Home,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
            IsEssential = true,
        };
        if (text.Length == 0)
        {
            Response.Cookies.Delete(ReadingSettings.Cookie, cookie);
        }
        else
        {
            cookie.MaxAge = Kept;
            Response.Cookies.Append(ReadingSettings.Cookie, text, cookie);
        }

        return Redirect(Back ?? Addresses.Settings);
    }

    private void Read(string? back)
    {
        Settings = ReadingSettings.Of(HttpContext);
        Back = back is { Length: <= MaxBackChars } && Url.IsLocalUrl(back) && back[0] == '/' && Ascii.IsValid(back) ? back : null;
    }

    // Browsers tell it only where the connection is safe; else the origin does, unless a proxy gives the site another name.
    private bool IsFromHere() => Request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
        ? site == "same-origin"
        : Uri.TryCreate(Request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
            && string.Equals(origin.Authority, Request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
