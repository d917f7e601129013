using System.Text;
using System.Text.RegularExpressions;

namespace NewsArchive.Web;

/// <summary>One address for one page: no slash at the end or doubled, first part in lower case, an article's without the end of the sentence it stood in; reading only, but for the forms of saved searches and of settings.</summary>
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
        var isFirst = true;
        foreach (var part in (Ended().Match(path) is { Success: true } article ? article.Value : path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            tidy.Append(isFirst ? "" : "/").Append(isFirst ? part.ToLowerInvariant() : part);
            isFirst = false;
        }

        return tidy.ToString();
    }

    // An article, a form of it or a page beneath it; a link at the end of a sentence takes the sentence's end along.
    [GeneratedRegex("""^/a/[0-9a-z]+(?:\.[a-z.]*[a-z])?(?:/[a-z.]*[a-z])?(?=[.,;:!?)\]>"”’]+$)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ended();
}
