using System.Globalization;

namespace NewsArchive.Web.Pages;

/// <summary>Every address of the site, as path from the root; the one place that knows how they are written.</summary>
public static class Addresses
{
    public const string Home = "/";
    public const string Undated = "/undated";
    public const string Sources = "/sources";
    public const string Countries = "/countries";
    public const string About = "/about";
    public const string Search = "/search";
    public const string Saved = "/saved";
    public const string Settings = "/settings";
    public const string Offline = "/offline";
    public const string Manifest = "/manifest.webmanifest";
    public const string AtomFeed = "/feed.atom";
    public const string JsonFeed = "/feed.json";
    public const string Suggest = "/suggest";
    public const string SuggestJson = "/suggest.json";
    public const string Json = "/index.json";
    public const string OEmbed = "/oembed";
    public const string OpenSearch = "/opensearch.xml";
    public const string Sitemap = "/sitemap.xml";
    public const string Ingest = "/ingest";
    public const string Quarantine = "/ingest/quarantine";

    /// <summary>Scheme and host of a request: what stands before a path where an address is for elsewhere.</summary>
    public static string Origin(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return $"{request.Scheme}://{request.Host}";
    }

    /// <summary>A year, e.g. <c>/2022</c>.</summary>
    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"/{year:0000}");

    /// <summary>A month, e.g. <c>/2022/01</c>.</summary>
    /// <param name="day">Any day of it.</param>
    public static string Month(DateOnly day) => day.ToString("'/'yyyy'/'MM", CultureInfo.InvariantCulture);

    /// <summary>A day, e.g. <c>/2022/01/22</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("'/'yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);

    /// <summary>A source, by its host or printed name.</summary>
    public static string Source(string host) => "/source/" + Uri.EscapeDataString(host);

    /// <summary>The source that such an address names: routing leaves an escaped slash as it is, so that it does not part the address.</summary>
    public static string SourceIn(string? routeValue) => (routeValue ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>A country, by its code in any case.</summary>
    public static string Country(string code) => "/country/" + code.ToLowerInvariant();

    /// <summary>The permanent address of an article; the slug is for people and may change.</summary>
    public static string Article(string id, string title) =>
        Slug.From(title) is { } slug ? $"/a/{id}/{Uri.EscapeDataString(slug)}" : $"/a/{id}";

    /// <summary>What the address of a list ends with for its first articles as a file.</summary>
    /// <param name="extension">As in <c>epub</c>.</param>
    public static string ListFile(string extension) => "/list." + extension;

    /// <summary>Two articles beside each other.</summary>
    public static string Compare(string first, string second) => $"/a/{first}/compare/{second}";

    /// <summary>A paragraph of an article, wherever cleaning may move it.</summary>
    /// <param name="anchor">See <see cref="Articles.Anchors"/>.</param>
    public static string Paragraph(string id, string title, string anchor) => Article(id, title) + InParagraph(anchor);

    /// <summary>What the address of an article ends with to name a paragraph: the server is told, and the browser.</summary>
    public static string InParagraph(string anchor) => $"{OfParagraph(anchor)}#{anchor}";

    /// <summary>A search that curators keep in the archive.</summary>
    /// <param name="name">See <see cref="Storage.SavedSearchRow.Name"/>.</param>
    public static string SavedSearch(string name) => "/searches/" + Uri.EscapeDataString(name);

    /// <summary>A set of searches as a link.</summary>
    /// <param name="text">See <see cref="Pages.Saved.SavedSet.Print"/>.</param>
    public static string SavedSet(string text) => $"{Saved}?s={text}";

    /// <summary>The ledger of an article.</summary>
    public static string Ledger(string id) => $"/a/{id}/ledger";

    /// <summary>The ledger of an article, with what a search finds in its hidden text marked.</summary>
    public static string Hidden(string id, string query) => Ledger(id) + Marked(query);

    /// <summary>What the address of an article or of its ledger ends with, so that the page marks the words of a query.</summary>
    public static string Marked(string query) => "?q=" + Uri.EscapeDataString(query);

    /// <summary>The dump of an article as it came.</summary>
    public static string Raw(string id) => $"/a/{id}/raw";

    /// <summary>What an article was at which times.</summary>
    public static string Readings(string id) => $"/a/{id}/readings";

    /// <summary>An article as it stood from a moment on.</summary>
    /// <param name="sinceUtc">In UTC.</param>
    public static string Reading(string id, DateTime sinceUtc) => $"{Readings(id)}/{Moment.Print(sinceUtc)}";

    /// <summary>An article in another format.</summary>
    /// <param name="extension">As in <c>json</c>.</param>
    public static string Format(string id, string extension) => $"/a/{id}.{extension}";

    /// <summary>How to cite an article, or a paragraph of it.</summary>
    public static string Cite(string id, string? anchor = null) => $"/a/{id}/cite{OfParagraph(anchor)}";

    /// <summary>The picture of an article that stands beside a link to it.</summary>
    public static string Card(string id) => $"/a/{id}/card.png";

    /// <summary>A citation alone.</summary>
    /// <param name="extension">As in <c>bib</c>.</param>
    public static string Citation(string id, string extension, string? anchor = null) => Format(id, extension) + OfParagraph(anchor);

    /// <summary>A part of the map of all articles, in the days from one to another.</summary>
    /// <param name="slice">Which map of a day that fills several, from 1.</param>
    public static string SitemapPart(DateOnly from, DateOnly to, int slice)
    {
        var days = string.Create(CultureInfo.InvariantCulture, $"/sitemap/{from:yyyy-MM-dd}_{to:yyyy-MM-dd}");
        return slice == 1 ? $"{days}.xml" : string.Create(CultureInfo.InvariantCulture, $"{days}_{slice}.xml");
    }

    /// <summary>A run of ingest.</summary>
    public static string Run(int id) => string.Create(CultureInfo.InvariantCulture, $"{Ingest}/{id}");

    /// <summary>Inputs of a run, as a part of its page.</summary>
    /// <param name="outcome">What they are today, in lower case; null for all.</param>
    /// <param name="reason">The kind of their reason; null for all.</param>
    /// <param name="after">The last input of the page before; null for the first page.</param>
    public static string RunInputs(int id, string? outcome, string? reason = null, int? after = null) => Run(id) + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["outcome"] = outcome,
            ["reason"] = reason,
            ["after"] = after?.ToString(CultureInfo.InvariantCulture),
        }.Where(parameter => parameter.Value is not null)) + "#inputs";

    /// <summary>An input, in quarantine or not.</summary>
    public static string Input(int id) => string.Create(CultureInfo.InvariantCulture, $"{Ingest}/input/{id}");

    /// <summary>The kept bytes of an input.</summary>
    public static string InputRaw(int id) => Input(id) + "/raw";

    /// <summary>A part of the quarantine; see <see cref="Storage.QuarantineFilter"/>.</summary>
    /// <param name="left">Whether to show what has left it.</param>
    /// <param name="before">The last input of the page before; null for the first page.</param>
    public static string Held(string? reason = null, int? run = null, string? path = null, bool left = false, int? before = null) => Quarantine + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["reason"] = reason,
            ["run"] = run?.ToString(CultureInfo.InvariantCulture),
            ["path"] = path,
            ["left"] = left ? "" : null,
            ["before"] = before?.ToString(CultureInfo.InvariantCulture),
        }.Where(parameter => parameter.Value is not null));

    private static string OfParagraph(string? anchor) => anchor == null ? "" : $"?{Articles.NamedParagraph.Parameter}=" + Uri.EscapeDataString(anchor);
}
