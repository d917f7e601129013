using System.Text;
using System.Text.RegularExpressions;

namespace NewsArchive.Web;

/// <summary>One address for one page: no slash at the end or doubled, first part and an article's pages in lower case, months and days of two digits, no end of the sentence it stood in; reading only, but for the forms of saved searches and of settings.</summary>
public static partial class TidyAddresses
{
    private static readonly string[] FormPages = [Pages.Addresses.Saved, Pages.Addresses.Settings];

    /// <summary>Redirects (301) to the tidy address and refuses what is not reading (405).</summary>
    public static Task RedirectAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);

        var takesForms = FormPages.Any(page => context.Request.Path.Equals(page, StringComparison.OrdinalIgnoreCase));
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
            && !(takesForms && HttpMethods.IsPost(context.Request.Method)))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = context.Response.Headers.Allow is { Count: > 0 } told ? told : takesForms ? "GET, HEAD, POST" : "GET, HEAD";
            return Task.CompletedTask;
        }

        var path = context.Request.Path.Value ?? "/";
        var tidy = Tidy(path);
        if (tidy == path)
        {
            return next(context);
        }

        context.Response.Redirect(new PathString(tidy).ToUriComponent() + context.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    }

    /// <summary>The tidy form of a path. It begins with exactly one slash, so it can never name another host.</summary>
    internal static string Tidy(string path)
    {
        var tidy = new StringBuilder("/");
        var at = 0;
        var whole = Ended().Match(path) is { Success: true } ended ? ended.Value : path;
        foreach (var part in ShortNumber().Replace(whole, "0$0").Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            tidy.Append(at == 0 ? "" : "/").Append(at == 0 || (at == 2 && IsOfArticle(tidy) && part.All(char.IsAsciiLetter)) ? part.ToLowerInvariant() : part);
            at++;
        }

        return tidy.ToString();
    }

    // What follows an id is a slug, which its page sees to, or the name of a page.
    private static bool IsOfArticle(StringBuilder tidy) => tidy is { Length: > 2 } && tidy[1] == 'a' && tidy[2] == '/';

    // An article, a form of it or a page beneath it, a span of days, a country; a link at the end of a sentence takes the sentence's end along. A source's name may end so.
    [GeneratedRegex("""^/(?:a/[0-9a-z]+(?:\.[a-z.]*[a-z])?(?:/[a-z.]*[a-z])?|[0-9]{4}(?:/[0-9]{1,2}){0,2}|country/[a-z]{2}|[a-z]+)(?=[.,;:!?)\]>"”’]+$)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    // A month or a day.
    [GeneratedRegex("(?<=^/[0-9]{4}/(?:[0-9]{1,2}/)?)[0-9](?=/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ShortNumber();
}
