using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace NewsArchive.Web.Pages.Feeds;

/// <summary>A list as Atom (RFC 4287), its parts linked as RFC 5005 asks.</summary>
internal static class AtomFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    public static string Print(FeedWords words, IReadOnlyList<FeedEntry> entries)
    {
        var updated = entries.Select(e => e.UpdatedUtc).DefaultIfEmpty(DateTime.UnixEpoch).Max();
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xmlns + "dc", DublinCore.NamespaceName),
            new XElement(Atom + "id", words.Urn),
            new XElement(Atom + "title", Clean(words.Title)),
            words.Note is { } note ? new XElement(Atom + "subtitle", Clean(note)) : null,
            new XElement(Atom + "updated", Moment(updated)),
            new XElement(Atom + "author", new XElement(Atom + "name", "NewsArchive")),
            Link(words.Origin + words.Self, "self"),
            Link(words.Page),
            words.First is { } first ? Link(words.Origin + first, "first") : null,
            words.Next is { } next ? Link(words.Origin + next, "next") : null,
            entries.Select(entry => Print(words.Origin, entry)));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed;
    }

    /// <summary>A moment as both kinds of feeds write it (RFC 3339).</summary>
    public static string Moment(DateTime utc) =>
        utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static XElement Print(string origin, FeedEntry entry) => new(
        Atom + "entry",
        entry.Language is { } language ? new XAttribute(XNamespace.Xml + "lang", language) : null,
        new XElement(Atom + "id", entry.Urn),
        new XElement(Atom + "title", Clean(entry.Title)),
        Link(entry.Url(origin)),
        new XElement(Atom + "updated", Moment(entry.UpdatedUtc)),
        entry.Published is { } published ? new XElement(Atom + "published", published) : null,

        // Atom has no way to write a day without a time; Dublin Core has.
        entry.PublishedOn is { } day ? new XElement(DublinCore + "date", Printed.Iso(day)) : null,
        (entry.Author ?? entry.Source) is { } who
            ? new XElement(Atom + "author", new XElement(Atom + "name", Clean(who)))
            : null,
        new XElement(Atom + "summary", Clean(entry.Lead)));

    private static XElement Link(string href, string relation = "alternate") =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", href));

    // XML 1.0 has no way to write most control characters (section 2.2).
    private static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));
}
