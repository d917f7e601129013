using System.Text;
using NewsArchive.Storage;
using NewsArchive.Storage.Stories;
using NewsArchive.Web.Pages.Books;
using NewsArchive.Web.Pages.Citing;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>The same article for machines: <c>.txt .md .json .epub</c>, and its citations.</summary>
public static class ArticleFormats
{
    /// <summary>Extensions and what readers call them, without the citations.</summary>
    public static IReadOnlyList<(string Extension, string Name)> Names { get; } =
        [("txt", "Text"), ("md", "Markdown"), ("json", "JSON"), ("epub", "EPUB")];

    /// <summary>The media type of a format, without its charset, which is always UTF-8.</summary>
    public static string MediaType(string extension) => extension switch
    {
        "json" => "application/json",
        "md" => "text/markdown",
        "epub" => EpubFile.MediaType,
        _ => CitationFormat.Find(extension)?.MediaType ?? "text/plain",
    };

    /// <summary>Maps <c>/a/{id}.{extension}</c>.</summary>
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods(
            "/a/{id}.{extension:regex(^(json|md|txt|bib|ris|epub)$)}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string id, string extension, HttpRequest request, ArchiveContext archive, TimeProvider clock, CancellationToken cancellation)
    {
        var (asked, format) = Part(id, extension);
        var (stored, status) = await StoredArticle.AskAsync(request.HttpContext, archive, asked, cancellation);
        if (stored is null)
        {
            return Results.StatusCode(status);
        }

        var (own, lower) = (stored.Row.PublicId, format.ToLowerInvariant());
        if ((own, lower) != (asked, format))
        {
            return Results.Redirect(Addresses.Format(own, lower) + request.QueryString, permanent: true);
        }

        CiteAs.Tell(request.HttpContext.Response, stored);
        var url = Addresses.Origin(request) + stored.Address;
        var type = MediaType(format) + "; charset=utf-8";
        return format switch
        {
            "json" => await JsonAsync(stored, url, type, archive, cancellation),
            "md" => Print(page => ArticleMarkdown.WriteAsync(page, stored, url, cancellation), type),
            "epub" => Results.Stream(
                body => EpubFile.WriteAsync(body, ArticleBook.Of(stored, Addresses.Origin(request)), cancellation), EpubFile.MediaType),
            "txt" => Print(page => WriteTextAsync(page, stored, url, cancellation), type),
            _ => Cite(stored, CitationFormat.Find(format)!, request, clock),
        };
    }

    // Routing parts a name at its last dot; "csl.json" and "cite.txt" have two.
    private static (string Id, string Format) Part(string name, string extension)
    {
        var dot = name.LastIndexOf('.');
        var format = $"{name[(dot + 1)..]}.{extension}";
        return dot >= 0 && CitationFormat.Find(format.ToLowerInvariant()) != null ? (name[..dot], format) : (name, extension);
    }

    private static IResult Cite(StoredArticle stored, CitationFormat format, HttpRequest request, TimeProvider clock)
    {
        var (origin, today) = (Addresses.Origin(request), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var anchor = request.Query["p"].ToString();
        var passage = Passages.Find(stored.Article, anchor);
        return anchor.Length > 0 && passage == null
            ? Results.NotFound()
            : Results.Text(
                format.Print([passage == null ? Reference.To(stored, origin, today) : Reference.To(stored, passage, origin, today)]),
                format.MediaType,
                Encoding.UTF8);
    }

    private static async Task<IResult> JsonAsync(
        StoredArticle stored, string url, string type, ArchiveContext archive, CancellationToken cancellation)
    {
        var story = await archive.StoryOfAsync(stored.Row.DumpId, ReadModel.MaxMembers, cancellation);
        var origins = await archive.OtherOriginsAsync(stored.Row.DumpId, LedgerModel.MaxOrigins, cancellation);
        return Results.Stream(body => ArticleJson.WriteAsync(body, stored, story, origins, url, cancellation), type);
    }

    private static IResult Print(Func<TextWriter, Task> write, string type) => Results.Stream(
        async body =>
        {
            await using var page = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true);
            await write(page);
        },
        type);

    private static async Task WriteTextAsync(
        TextWriter page, StoredArticle stored, string url, CancellationToken cancellation)
    {
        await page.WriteAsync($"{stored.Row.Title}\n{Origin(stored)}\n{url}\n");
        foreach (var line in stored.Article.Body)
        {
            await page.WriteAsync("\n");
            await page.WriteAsync(line.Block.Text.AsMemory(), cancellation);
            await page.WriteAsync("\n");
        }
    }

    /// <summary>Author, source and day, as far as they are known.</summary>
    internal static string Origin(StoredArticle stored) => string.Join(", ", new[]
    {
        stored.Row.Author,
        stored.Row.Source?.Host,
        stored.Row.PublishedOn is { } day ? Printed.Day(day) : null,
    }.Where(part => part != null));
}
