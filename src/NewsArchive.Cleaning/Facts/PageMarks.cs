using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Facts;

/// <summary>The marks of a page that tell of its article, gathered in one pass: meta tags, links, times, names.</summary>
internal sealed class PageMarks
{
    private readonly Dictionary<string, List<string>> metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IElement> times = [];
    private readonly List<IElement> properties = [];
    private readonly List<IElement> authors = [];
    private readonly List<IElement> headlines = [];

    public PageMarks(IHtmlDocument document)
    {
        var scripts = new List<IElement>();
        foreach (var element in HtmlDocuments.Elements(document))
        {
            Note(element, scripts);
        }

        JsonLd = Facts.JsonLd.Read(scripts);
    }

    public JsonLdArticle? JsonLd { get; }

    /// <summary>The text of <c>title</c>; null when there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>The address in <c>link rel=canonical</c>; null when there is none.</summary>
    public string? Canonical { get; private set; }

    /// <summary>The <c>lang</c> of the root; null when there is none.</summary>
    public string? Language { get; private set; }

    /// <summary><c>time</c> elements in document order.</summary>
    public IReadOnlyList<IElement> Times => times;

    /// <summary>Elements in the body with an <c>itemprop</c>.</summary>
    public IReadOnlyList<IElement> Properties => properties;

    /// <summary>Elements that name an author: <c>rel=author</c> or a byline class.</summary>
    public IReadOnlyList<IElement> Authors => authors;

    /// <summary><c>h1</c> elements in document order.</summary>
    public IReadOnlyList<IElement> Headlines => headlines;

    /// <summary>What meta tags with this name, property or itemprop say, trimmed; the first that says anything; null when none does.</summary>
    public string? Meta(string name) => metas.TryGetValue(name, out var values) ? values[0] : null;

    /// <summary>Everything that meta tags with this name say.</summary>
    public IReadOnlyList<string> Metas(string name) => metas.TryGetValue(name, out var values) ? values : [];

    private void Note(IElement element, List<IElement> scripts)
    {
        switch (element.LocalName)
        {
            case "meta":
                NoteMeta(element);
                break;
            case "link" when element.GetAttribute("rel") is "canonical":
                Canonical ??= element.GetAttribute("href");
                break;
            case "title" when element is IHtmlTitleElement:
                Title ??= Fold(element.TextContent);
                break;
            case "html":
                Language ??= element.GetAttribute("lang") ?? element.GetAttribute("xml:lang");
                break;
            case "script":
                if (element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
                {
                    scripts.Add(element);
                }

                break;
            default:
                NoteInBody(element);
                break;
        }
    }

    private void NoteInBody(IElement element)
    {
        if (element.LocalName == "time")
        {
            times.Add(element);
        }
        else if (element.LocalName == "h1")
        {
            headlines.Add(element);
        }

        if (element.Attributes.Length == 0)
        {
            return;
        }

        if (element.HasAttribute("itemprop"))
        {
            properties.Add(element);
        }

        if (element.GetAttribute("rel") is "author" || BylineNames.NamesAuthor(element.ClassName))
        {
            authors.Add(element);
        }
    }

    private void NoteMeta(IElement element)
    {
        var content = element.GetAttribute("content") is { } text ? Fold(text) : "";
        var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop")
            ?? element.GetAttribute("http-equiv");
        if (content.Length == 0 || string.IsNullOrWhiteSpace(name))
        {
            return;
        }

        if (!metas.TryGetValue(name.Trim(), out var values))
        {
            metas[name.Trim()] = values = [];
        }

        values.Add(content);
    }

    /// <summary>The text with white space folded.</summary>
    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
