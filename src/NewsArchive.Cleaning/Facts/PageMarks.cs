using NewsArchive.Cleaning.Markup;

namespace NewsArchive.Cleaning.Facts;

/// <summary>The marks of a page that tell of its article, gathered in one pass: meta tags, links, times, names.</summary>
internal sealed class PageMarks
{
    // Headlines, names and descriptions of real pages have a few hundred characters.
    private const int MaxTextLength = 1_000;
    private const int MaxAddressLength = 2_000;

    private readonly Dictionary<string, List<string>> metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly LinkedHosts hosts = new();
    private readonly List<MarkupElement> times = [];
    private readonly List<MarkupElement> properties = [];
    private readonly List<MarkupElement> authors = [];
    private readonly List<MarkupElement> headlines = [];
    private readonly List<MarkupElement> headings = [];

    public PageMarks(MarkupPage page)
    {
        var scripts = new List<MarkupElement>();
        foreach (var element in page.Descendants().OfType<MarkupElement>())
        {
            Note(element, scripts);
        }

        JsonLd = Facts.JsonLd.Read(scripts);
    }

    public JsonLdArticle? JsonLd { get; }

    /// <summary>The text of <c>title</c>, at most 1,000 characters; null when there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>The address in <c>link rel=canonical</c>; null when there is none.</summary>
    public string? Canonical { get; private set; }

    /// <summary>How many links with a full address lead to each host.</summary>
    public IReadOnlyDictionary<string, int> LinkedHosts => hosts.Counts;

    /// <summary>The <c>lang</c> of the root; null when there is none.</summary>
    public string? Language { get; private set; }

    /// <summary><c>time</c> elements in document order.</summary>
    public IReadOnlyList<MarkupElement> Times => times;

    /// <summary>Elements in the body with an <c>itemprop</c>.</summary>
    public IReadOnlyList<MarkupElement> Properties => properties;

    /// <summary>Elements that name an author: <c>rel=author</c> or a byline class.</summary>
    public IReadOnlyList<MarkupElement> Authors => authors;

    /// <summary><c>h1</c> elements in document order.</summary>
    public IReadOnlyList<MarkupElement> Headlines => headlines;

    /// <summary><c>h2</c> and <c>h3</c> elements in document order.</summary>
    public IReadOnlyList<MarkupElement> Headings => headings;

    /// <summary>What meta tags with this name, property or itemprop say, trimmed and cut at 1,000 characters; the first that
    /// says anything; null when none does.</summary>
    public string? Meta(string name) => metas.TryGetValue(name, out var values) ? values[0] : null;

    /// <summary>Everything that meta tags with this name say, each at most 1,000 characters.</summary>
    public IReadOnlyList<string> Metas(string name) => metas.TryGetValue(name, out var values) ? values : [];

    private void Note(MarkupElement element, List<MarkupElement> scripts)
    {
        switch (element.Name)
        {
            case "meta":
                NoteMeta(element);
                break;
            case "link":
                NoteLink(element);
                break;
            case "base":
                NoteAddress(element);
                break;
            case "title" when element.IsHtml:
                Title ??= Cut(Fold(element.TextContent));
                break;
            case "html":
                Language ??= (element.GetAttribute("lang") ?? element.GetAttribute("xml:lang")) is { } language ? Cut(language) : null;
                break;
            case "script":
                if (element.AttributeText("type").Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                {
                    scripts.Add(element);
                }

                break;
            default:
                NoteInBody(element);
                break;
        }
    }

    private void NoteLink(MarkupElement link)
    {
        if (Says(link.AttributeText("rel"), "canonical"))
        {
            Canonical ??= link.GetAttribute("href") is { Length: < MaxAddressLength } href ? href : null;
        }
        else if (Says(link.AttributeText("rel"), "alternate") || Says(link.AttributeText("rel"), "shortlink"))
        {
            NoteAddress(link);
        }
    }

    private void NoteAddress(MarkupElement link)
    {
        if (link.AttributeText("href") is { Length: < MaxAddressLength } href)
        {
            hosts.Add(href);
        }
    }

    private void NoteInBody(MarkupElement element)
    {
        if (element.Name == "a")
        {
            NoteAddress(element);
        }

        if (element.Name == "time")
        {
            times.Add(element);
        }
        else if (element.Name is "h1" or "h2" or "h3")
        {
            (element.Name == "h1" ? headlines : headings).Add(element);
        }

        if (!element.HasAttributes)
        {
            return;
        }

        if (element.HasAttribute("itemprop"))
        {
            properties.Add(element);
        }

        if (Says(element.AttributeText("rel"), "author") || BylineNames.NamesAuthor(element.AttributeText("class")))
        {
            authors.Add(element);
        }
    }

    private static bool Says(ReadOnlySpan<char> words, string word) => words.Contains(word, StringComparison.OrdinalIgnoreCase)
        && words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(word, StringComparer.OrdinalIgnoreCase);

    private void NoteMeta(MarkupElement element)
    {
        var content = element.GetAttribute("content") is { } text ? Cut(Fold(text)) : "";
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

    /// <summary>The text cut at 1,000 characters: what is longer is no headline, name or description.</summary>
    public static string Cut(string text) =>
        text.Length <= MaxTextLength ? text : text[..(char.IsHighSurrogate(text[MaxTextLength - 1]) ? MaxTextLength - 1 : MaxTextLength)];

    /// <summary>The text with white space folded.</summary>
    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
