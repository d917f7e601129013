using System.Text.Json;
using NewsArchive.Cleaning.Markup;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Reads the JSON-LD of a page; JSON that cannot be read even after repair says nothing.</summary>
internal static class JsonLd
{
    private const int MaxDepth = 64;
    // Pages carry up to a few hundred objects; more is a flood.
    private const int MaxObjects = 5_000;

    private static readonly JsonDocumentOptions Tolerant = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = MaxDepth,
    };

    /// <summary>The article that the scripts describe best; null when they describe none.</summary>
    public static JsonLdArticle? Read(IEnumerable<MarkupElement> scripts)
    {
        var articles = new List<JsonLdArticle>();
        foreach (var script in scripts)
        {
            using var json = Parse(script.TextContent);
            if (json is not null)
            {
                articles.AddRange(Objects(json.RootElement).Select(Describe).OfType<JsonLdArticle>());
            }
        }

        return articles.MaxBy(Fullness);
    }

    private static int Fullness(JsonLdArticle article) => (article.Headline is null ? 0 : 4) + (article.DatePublished is null ? 0 : 4)
        + (article.Authors.Count == 0 ? 0 : 2) + (article.Body is null ? 0 : 1);

    private static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Tolerant);
        }
        catch (JsonException)
        {
            return ParseRepaired(text);
        }
    }

    // Seen in the wild: raw line breaks inside strings, an HTML comment or CDATA around, a semicolon behind.
    private static JsonDocument? ParseRepaired(string text)
    {
        int from = text.AsSpan().IndexOfAny('{', '['), to = text.AsSpan().LastIndexOfAny('}', ']');
        if (from < 0 || to < from)
        {
            return null;
        }

        try
        {
            var repaired = string.Create(to - from + 1, (text, from), static (span, source) =>
            {
                source.text.AsSpan(source.from, span.Length).CopyTo(span);
                foreach (ref var c in span)
                {
                    c = char.IsControl(c) ? ' ' : c;
                }
            });
            return JsonDocument.Parse(repaired, Tolerant);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        var open = new Stack<JsonElement>([root]);
        for (var seen = 0; seen < MaxObjects && open.TryPop(out var element); seen++)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Reverse())
                {
                    open.Push(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                yield return element;
                foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage"])
                {
                    if (element.TryGetProperty(name, out var inner))
                    {
                        open.Push(inner);
                    }
                }
            }
        }
    }

    private static JsonLdArticle? Describe(JsonElement element)
    {
        var type = JsonLdValues.Texts(element, "@type").FirstOrDefault(IsArticle);
        return type is null ? null : new JsonLdArticle
        {
            Type = type,
            Headline = JsonLdValues.Text(element, "headline") ?? JsonLdValues.Text(element, "name"),
            DatePublished = JsonLdValues.Text(element, "datePublished") ?? JsonLdValues.Text(element, "dateCreated"),
            DateModified = JsonLdValues.Text(element, "dateModified"),
            AlternativeHeadline = JsonLdValues.Text(element, "alternativeHeadline") ?? JsonLdValues.Text(element, "alternateName"),
            Image = JsonLdValues.Address(element, "image") ?? JsonLdValues.Address(element, "thumbnailUrl"),
            Authors = [.. JsonLdValues.Names(element, "author")],
            Publisher = JsonLdValues.Names(element, "publisher").FirstOrDefault(),
            Section = JsonLdValues.Text(element, "articleSection"),
            Language = JsonLdValues.Text(element, "inLanguage"),
            Description = JsonLdValues.Text(element, "description"),
            Body = JsonLdValues.WholeText(element, "articleBody"),
        };
    }

    private static bool IsArticle(string type) => type.EndsWith("Article", StringComparison.Ordinal)
        || type is "BlogPosting" or "LiveBlogPosting" or "Report" or "Recipe" or "SocialMediaPosting" or "AnalysisNewsArticle";
}
