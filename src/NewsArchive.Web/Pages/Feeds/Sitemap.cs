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
    /// <summary>Addresses in one map; the protocol's limit.</summary>
    public const int MaxAddresses = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly XmlWriterSettings Settings = new() { Async = true, Encoding = new UTF8Encoding(false) };

    /// <summary>Maps <c>/sitemap.xml</c> and its parts.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Addresses.Sitemap, [HttpMethods.Get, HttpMethods.Head], AnswerAsync);
        app.MapMethods("/sitemap/{from}_{to}.xml", [HttpMethods.Get, HttpMethods.Head], AnswerPartAsync);
    }

    private static async Task<IResult> AnswerAsync(
        HttpRequest request, ArchiveContext archive, CancellationToken cancellation)
    {
        var days = await archive.Days.Where(d => d.Articles > 0).OrderBy(d => d.Day).ToListAsync(cancellation);
        var parts = Part(days).ToList();
        var origin = FeedEntry.Origin(request);
        return parts.Count > 1
            ? Stream((xml, _) => WriteIndexAsync(xml, parts.Select(p => origin + Addresses.SitemapPart(p.From, p.To))))
            : Stream((xml, token) => WriteAsync(xml, origin, archive.Articles, token));
    }

    private static IResult AnswerPartAsync(string from, string to, HttpRequest request, ArchiveContext archive)
    {
        if (DayRange.Find(from) is not ({ } first, _) || DayRange.Find(to) is not (_, { } last))
        {
            return Results.NotFound();
        }

        var (low, high) = (ArticleKey.FirstOf(first), ArticleKey.LastOf(last));
        var part = archive.Articles.Where(a => a.Key >= low && a.Key <= high);
        return Stream((xml, cancellation) => WriteAsync(xml, FeedEntry.Origin(request), part, cancellation));
    }

    /// <summary>Spans of days with at most <see cref="MaxAddresses"/> articles; together all days there are.</summary>
    internal static IEnumerable<(DateOnly From, DateOnly To)> Part(IReadOnlyList<DayRow> days)
    {
        var from = DateOnly.MinValue;
        var articles = 0;
        for (var i = 0; i < days.Count; i++)
        {
            if (articles > 0 && articles + days[i].Articles > MaxAddresses)
            {
                yield return (from, days[i - 1].Day);
                (from, articles) = (days[i].Day, 0);
            }

            articles += days[i].Articles;
        }

        yield return (from, DateOnly.MaxValue);
    }

    private static IResult Stream(Func<XmlWriter, CancellationToken, Task> write) => Results.Stream(
        async body =>
        {
            await using var xml = XmlWriter.Create(body, Settings);
            await write(xml, CancellationToken.None);
        },
        "application/xml; charset=utf-8");

    private static async Task WriteAsync(
        XmlWriter xml, string origin, IQueryable<ArticleRow> articles, CancellationToken cancellation)
    {
        await xml.WriteStartElementAsync(null, "urlset", Namespace);
        var rows = articles.OrderBy(a => a.Key).Select(a => new { a.PublicId, a.Title, a.AddedUtc }).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await xml.WriteStartElementAsync(null, "url", Namespace);
            var address = origin + Addresses.Article(row.PublicId, row.Title);
            await xml.WriteElementStringAsync(null, "loc", Namespace, address);
            await xml.WriteElementStringAsync(null, "lastmod", Namespace, Printed.Iso(DateOnly.FromDateTime(row.AddedUtc)));
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
}
