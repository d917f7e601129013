using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using System.Xml;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Feeds;

/// <summary>The newest articles as Atom (RFC 4287) and as JSON Feed 1.1.</summary>
public static class ArchiveFeeds
{
    private const string Urn = "urn:newsarchive:feed:newest";
    private const string Title = "NewsArchive: newest articles";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>Maps both feeds.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        Map(app, Addresses.AtomFeed, "application/atom+xml", AsAtom);
        Map(app, Addresses.JsonFeed, "application/feed+json", AsJson);
    }

    private static void Map(
        IEndpointRouteBuilder app,
        string address,
        string mediaType,
        Func<string, IReadOnlyList<FeedEntry>, string> print) =>
        app.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], async (
            HttpRequest request, ArchiveContext archive, CancellationToken cancellation) =>
        {
            var origin = FeedEntry.Origin(request);
            return Results.Text(print(origin, await AskAsync(archive, cancellation)), mediaType, Encoding.UTF8);
        });

    private static async Task<IReadOnlyList<FeedEntry>> AskAsync(
        ArchiveContext archive, CancellationToken cancellation) => await archive.Articles
        .NewestFirst()
        .Take(FeedEntry.Max)
        .Select(a => new FeedEntry(
            a.PublicId,
            a.Title,
            a.Lead,
            a.Author,
            a.Source!.Host,
            a.Language,
            a.PublishedOn,
            a.PublishedAt,
            a.OffsetMinutes,
            a.ChangedUtc ?? a.AddedUtc))
        .ToListAsync(cancellation);

    private static string AsAtom(string origin, IReadOnlyList<FeedEntry> entries)
    {
        var updated = entries.Select(e => e.UpdatedUtc).DefaultIfEmpty(DateTime.UnixEpoch).Max();
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "id", Urn),
            new XElement(Atom + "title", Title),
            new XElement(Atom + "updated", Moment(updated)),
            new XElement(Atom + "author", new XElement(Atom + "name", "NewsArchive")),
            Link(origin + Addresses.AtomFeed, "self"),
            Link(origin + "/"),
            entries.Select(entry => AsAtom(origin, entry)));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed;
    }

    private static XElement AsAtom(string origin, FeedEntry entry) => new(
        Atom + "entry",
        entry.Language is { } language ? new XAttribute(XNamespace.Xml + "lang", language) : null,
        new XElement(Atom + "id", entry.Urn),
        new XElement(Atom + "title", Clean(entry.Title)),
        Link(entry.Url(origin)),
        new XElement(Atom + "updated", Moment(entry.UpdatedUtc)),
        entry.Published is { } published ? new XElement(Atom + "published", published) : null,
        (entry.Author ?? entry.Source) is { } who
            ? new XElement(Atom + "author", new XElement(Atom + "name", Clean(who)))
            : null,
        new XElement(Atom + "summary", Clean(entry.Lead)));

    private static XElement Link(string href, string relation = "alternate") =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", href));

    private static string AsJson(string origin, IReadOnlyList<FeedEntry> entries) => JsonSerializer.Serialize(
        new
        {
            Version = "https://jsonfeed.org/version/1.1",
            Title,
            HomePageUrl = origin + "/",
            FeedUrl = origin + Addresses.JsonFeed,
            Items = entries.Select(entry => new
            {
                Id = entry.Urn,
                Url = entry.Url(origin),
                entry.Title,
                ContentText = entry.Lead,
                DatePublished = entry.Published,
                DateModified = Moment(entry.UpdatedUtc),
                Authors = (entry.Author ?? entry.Source) is { } who ? new[] { new { Name = who } } : null,
                entry.Language,
            }),
        },
        Json);

    private static string Moment(DateTime utc) =>
        utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // XML 1.0 has no way to write most control characters (section 2.2).
    private static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));
}
