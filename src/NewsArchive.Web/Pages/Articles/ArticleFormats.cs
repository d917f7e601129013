using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>The same article for machines: <c>.json .md .txt .bib .ris</c>.</summary>
public static class ArticleFormats
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    /// <summary>Extensions and what readers call them.</summary>
    public static IReadOnlyList<(string Extension, string Name)> Names { get; } =
        [("txt", "Text"), ("md", "Markdown"), ("json", "JSON"), ("bib", "BibTeX"), ("ris", "RIS")];

    /// <summary>The media type of a format, without its charset, which is always UTF-8.</summary>
    public static string MediaType(string extension) => extension switch
    {
        "json" => "application/json",
        "md" => "text/markdown",
        "bib" => "application/x-bibtex",
        "ris" => "application/x-research-info-systems",
        _ => "text/plain",
    };

    /// <summary>Maps <c>/a/{id}.{extension}</c>.</summary>
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods(
            "/a/{id}.{extension:regex(^(json|md|txt|bib|ris)$)}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string id, string extension, HttpRequest request, ArchiveContext archive, CancellationToken cancellation)
    {
        if (await StoredArticle.FindAsync(archive, id.ToLowerInvariant(), cancellation) is not { } stored)
        {
            return Results.NotFound();
        }

        var url = $"{request.Scheme}://{request.Host}{stored.Address}";
        var text = extension.ToLowerInvariant() switch
        {
            "json" => AsJson(stored, url),
            "md" => ArticleMarkdown.Print(stored, url),
            "bib" => Citation.BibTeX(stored, url),
            "ris" => Citation.Ris(stored, url),
            _ => AsText(stored, url),
        };
        return Results.Text(text, MediaType(extension.ToLowerInvariant()), Encoding.UTF8);
    }

    private static string AsText(StoredArticle stored, string url) =>
        $"{stored.Row.Title}\n{Origin(stored)}\n{url}\n\n{stored.Article.Text}\n";

    private static string AsJson(StoredArticle stored, string url)
    {
        var (row, article) = stored;
        return JsonSerializer.Serialize(
            new
            {
                Id = row.PublicId,
                Url = url,
                row.Title,
                Published = article.Published?.Value.ToString(),
                PublishedEvidence = article.Published?.Evidence,
                Source = row.Source?.Host,
                row.Author,
                row.Section,
                row.Language,
                Countries = article.Countries.Select(tag => new
                {
                    Code = tag.Country.ToString(),
                    tag.IsSubject,
                    tag.Weight,
                }),
                row.Words,
                row.HiddenBlocks,
                Passages = Passages.Of(article).Select(passage => new
                {
                    Id = passage.Anchor,
                    Form = passage.Form.ToString().ToLowerInvariant(),
                    passage.Lines,
                    passage.Attribution,
                }),
                article.Text,
            },
            Json);
    }

    /// <summary>Author, source and day, as far as they are known.</summary>
    internal static string Origin(StoredArticle stored) => string.Join(", ", new[]
    {
        stored.Row.Author,
        stored.Row.Source?.Host,
        stored.Row.PublishedOn is { } day ? Printed.Day(day) : null,
    }.Where(part => part != null));
}
