using Microsoft.Net.Http.Headers;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>Answers at an article's address in the form that the header <c>Accept</c> asks for; browsers get the page.</summary>
/// <remarks>Before pages are looked up in memory: another form has an address, and so a place, of its own.</remarks>
public static class AcceptedFormat
{
    private const string Page = "";

    // The page first: it wins where all are equally welcome.
    private static readonly (string MediaType, string Extension)[] Offered =
    [
        ("text/html", Page),
        ("application/xhtml+xml", Page),
        .. new[] { "json", "md", "txt", "bib", "ris", "csl.json", "epub" }.Select(extension => (ArticleFormats.MediaType(extension), extension)),
    ];

    /// <summary>Leads a request for another form than the page to that form's address, without telling the reader to go there.</summary>
    public static Task ChooseAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (ArticleAt(context.Request.Path) is { } id)
        {
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
            if (Best(context.Request.GetTypedHeaders().Accept) is var extension and not Page)
            {
                var address = Addresses.Format(id, extension);
                context.Request.Path = address;
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode == StatusCodes.Status200OK)
                    {
                        context.Response.Headers.ContentLocation = address;
                    }

                    return Task.CompletedTask;
                });
            }
        }

        return next(context);
    }

    /// <summary>The extension of the form that is most welcome; empty for the page.</summary>
    internal static string Best(IList<MediaTypeHeaderValue> accepted) => Offered
        .Select(form => (form.Extension, Wish: Wish(accepted, form.MediaType)))
        .Where(form => form.Wish.Quality > 0)
        .OrderByDescending(form => form.Wish)
        .Select(form => form.Extension)
        .FirstOrDefault(Page);

    // The most specific range that covers a type says how welcome it is (RFC 9110, section 12.5.1). Of two equally welcome ones the one that was named counts more.
    private static (double Quality, int Specificity) Wish(IList<MediaTypeHeaderValue> accepted, string mediaType) => accepted
        .Where(range => range.MatchesMediaType(mediaType))
        .Select(range => (range.Quality ?? 1, Specificity: range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2))
        .OrderByDescending(range => range.Specificity)
        .FirstOrDefault();

    private static string? ArticleAt(PathString path)
    {
        var id = path.Value?.Split('/') switch
        {
            ["", "a", var only] => only,
            ["", "a", var first, var slug] when !Slug.IsPage(slug) => first,
            _ => null,
        };
        return id != null && PublicIds.IsWellFormed(id.ToLowerInvariant()) ? id : null;
    }
}
