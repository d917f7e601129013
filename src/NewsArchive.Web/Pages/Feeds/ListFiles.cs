using System.Text;
using Microsoft.AspNetCore.RateLimiting;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Web.Pages.Articles;
using NewsArchive.Web.Pages.Books;
using NewsArchive.Web.Pages.Citing;

namespace NewsArchive.Web.Pages.Feeds;

/// <summary>The first articles of every list and search as a file to keep: a book, or citations for a reference manager.</summary>
internal static class ListFiles
{
    /// <summary>Articles of a file.</summary>
    public const int MaxArticles = 500;

    /// <summary>How the names of the files end.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [EpubFile.Extension, .. CitationFormat.All.Select(format => format.Extension)];

    private const string Limit = "list files";

    // Each unpacks hundreds of articles, and anyone may ask for one.
    private const int MaxAtOnce = 2;

    /// <summary>Makes the answer to one request.</summary>
    private delegate Task<IResult> Maker(ListPlace place, string name, HttpRequest request, ArchiveContext archive, ArticleSearch search);

    /// <summary>Lets few files be made at once; who comes too many is told to try again.</summary>
    public static void AddLimit(RateLimiterOptions options)
    {
        options.AddConcurrencyLimiter(Limit, files => files.PermitLimit = MaxAtOnce);
        options.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
        options.OnRejected = (refused, _) =>
        {
            refused.HttpContext.Response.Headers.RetryAfter = "5";
            return ValueTask.CompletedTask;
        };
    }

    /// <summary>Maps all files of each list.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        Map(app, EpubFile.Extension, EpubFile.MediaType, MakeBookAsync);
        foreach (var format in CitationFormat.All)
        {
            Map(app, format.Extension, format.MediaType, (place, name, request, archive, search) => CiteAsync(place, format, name, request, archive, search));
        }
    }

    private static void Map(IEndpointRouteBuilder app, string extension, string mediaType, Maker make)
    {
        foreach (var (pattern, find) in ListPlace.All)
        {
            app.MapMethods(pattern.TrimEnd('/') + Addresses.ListFile(extension), [HttpMethods.Get, HttpMethods.Head], async (
                HttpRequest request, ArchiveContext archive, ListLookup lookup, ArticleSearch search, CancellationToken cancellation) =>
            {
                if (await find(request, archive, lookup, cancellation) is not { } place)
                {
                    return Results.NotFound();
                }

                var name = $"{Slug.From(place.Name) ?? "list"}.{extension}";
                return HttpMethods.IsHead(request.Method)
                    ? Results.Stream(_ => Task.CompletedTask, mediaType, name)
                    : await make(place, name, request, archive, search);
            }).RequireRateLimiting(Limit);
        }
    }

    private static async Task<IResult> MakeBookAsync(ListPlace place, string name, HttpRequest request, ArchiveContext archive, ArticleSearch search)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var book = await ListBook.AskAsync(place, Addresses.Origin(request), archive, search, cancellation);
        return Results.Stream(body => EpubFile.WriteAsync(body, book, cancellation), EpubFile.MediaType, name);
    }

    private static async Task<IResult> CiteAsync(
        ListPlace place, CitationFormat format, string name, HttpRequest request, ArchiveContext archive, ArticleSearch search)
    {
        var (cancellation, origin) = (request.HttpContext.RequestAborted, Addresses.Origin(request));
        var today = DateOnly.FromDateTime(request.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var part = await ListPart.AskAsync(place.List with { Before = null }, MaxArticles, search, cancellation);
        var references = new List<Reference>();
        foreach (var hit in part.Found.Hits)
        {
            if (await StoredArticle.FindAsync(archive, hit.Article.PublicId, cancellation) is { } stored)
            {
                references.Add(Reference.To(stored, origin, today));
            }
        }

        return Results.File(Encoding.UTF8.GetBytes(format.Print(references)), format.MediaType + "; charset=utf-8", name);
    }
}
