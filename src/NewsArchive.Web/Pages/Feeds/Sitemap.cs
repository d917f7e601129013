using System.Text;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Feeds;

/// <summary>
/// Addresses of all articles for search engines (sitemaps.org): one map, or an index of maps where they are too many.
/// </summary>
public static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly XmlWriterSettings Settings = new() { Async = true, Encoding = new UTF8Encoding(false) };

    /// <summary>Maps <c>/sitemap.xml</c> and its parts.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Addresses.Sitemap, [HttpMethods.Get, HttpMethods.Head], AnswerAsync);
        app.MapMethods("/sitemap/{part}.xml", [HttpMethods.Get, HttpMethods.Head], AnswerPartAsync);
    }

    private static async Task<IResult> AnswerAsync(
        HttpRequest request, ArchiveContext archive, CancellationToken cancellation)
    {
        var parts = await PartsAsync(archive, cancellation);
        var origin = Addresses.Origin(request);
        return parts.Count > 1
            ? Stream(xml => WriteIndexAsync(xml, parts.Select(part => origin + part.Address)))
            : await AnswerMapAsync(parts[0], origin, archive, cancellation);
    }

    // Any other span than those in the index could be the whole archive.
    private static async Task<IResult> AnswerPartAsync(
        HttpRequest request, ArchiveContext archive, CancellationToken cancellation) =>
        (await PartsAsync(archive, cancellation)).FirstOrDefault(part => part.Address == request.Path) is { } found
            ? await AnswerMapAsync(found, Addresses.Origin(request), archive, cancellation)
            : Results.NotFound();

    private static async Task<IReadOnlyList<SitemapPart>> PartsAsync(
        ArchiveContext archive, CancellationToken cancellation) => SitemapPart.Of(
            await archive.Days.Where(d => d.Articles > 0).OrderBy(d => d.Day).ToListAsync(cancellation));

    // All rows are read before the first is written: a slow reader must not keep a statement open during an ingest.
    private static async Task<IResult> AnswerMapAsync(
        SitemapPart part, string origin, ArchiveContext archive, CancellationToken cancellation)
    {
        var places = await part.Among(archive.Articles)
            .Select(a => new Place(a.PublicId, a.Title, a.ChangedUtc ?? a.AddedUtc))
            .ToListAsync(cancellation);
        return Stream(xml => WriteAsync(xml, origin, places, cancellation));
    }

    private static IResult Stream(Func<XmlWriter, Task> write) => Results.Stream(
        async body =>
        {
            await using var xml = XmlWriter.Create(body, Settings);
            await write(xml);
        },
        "application/xml; charset=utf-8");

    private static async Task WriteAsync(
        XmlWriter xml, string origin, IReadOnlyList<Place> places, CancellationToken cancellation)
    {
        await xml.WriteStartElementAsync(null, "urlset", Namespace);
        foreach (var place in places)
        {
            cancellation.ThrowIfCancellationRequested();
            await xml.WriteStartElementAsync(null, "url", Namespace);
            var address = origin + Addresses.Article(place.PublicId, place.Title);
            await xml.WriteElementStringAsync(null, "loc", Namespace, address);
            var changed = Printed.Iso(DateOnly.FromDateTime(place.ChangedUtc));
            await xml.WriteElementStringAsync(null, "lastmod", Namespace, changed);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    private static async Task WriteIndexAsync(XmlWriter xml, IEnumerable<string> maps)
    {
        await xml.WriteStartElementAsync(null, "sitemapindex", Namespace);
        foreach (var map in maps)
        {
            await xml.WriteStartElementAsync(null, "sitemap", Namespace);
            await xml.WriteElementStringAsync(null, "loc", Namespace, map);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    private sealed record Place(string PublicId, string Title, DateTime ChangedUtc);
}
