using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Feeds;

/// <summary>The newest articles of every list as Atom and as JSON Feed: <c>/country/ua/feed.atom</c>.</summary>
public static class ArchiveFeeds
{
    /// <summary>Maps both feeds of each list.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var (pattern, find) in ListPlace.All)
        {
            Map(app, pattern, find, Addresses.AtomFeed, "application/atom+xml", AtomFeed.Print);
            Map(app, pattern, find, Addresses.JsonFeed, "application/feed+json", JsonFeed.Print);
        }
    }

    private static void Map(
        IEndpointRouteBuilder app,
        string pattern,
        ListPlace.Finder find,
        string feed,
        string mediaType,
        Func<FeedWords, IReadOnlyList<FeedEntry>, string> print) =>
        app.MapMethods(pattern.TrimEnd('/') + feed, [HttpMethods.Get, HttpMethods.Head], async (
            HttpRequest request, ArchiveContext archive, ListLookup lookup, ArticleSearch search, CancellationToken cancellation) =>
        {
            if (await find(request, archive, lookup, cancellation) is not { } place)
            {
                return Results.NotFound();
            }

            // A position in another order is none in a feed, which is always newest first.
            var before = place.List.Sort == SearchSort.Newest ? place.List.Before : null;
            var part = await ListPart.AskAsync(place.List with { Sort = SearchSort.Newest, Before = before }, FeedEntry.Max, search, cancellation);
            var list = part.List;
            var words = new FeedWords(
                Addresses.Origin(request),
                place with { List = list },
                place.Shown.Feed(feed, before),
                before is null ? null : place.Shown.Feed(feed),
                part.Found.Next is { } position ? list.Feed(feed, position) : null);
            var bytes = Encoding.UTF8.GetBytes(print(words, await ReadAsync(part, archive, cancellation)));
            return Results.Bytes(bytes, mediaType + "; charset=utf-8", entityTag: Tag(bytes));
        }).CacheOutput(app.ServiceProvider.GetRequiredService<KeptPages>());

    // Weak, since the same feed is sent compressed or not.
    private static EntityTagHeaderValue Tag(byte[] bytes) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(..16))}\"", isWeak: true);

    private static Task<List<FeedEntry>> ReadAsync(ListPart part, ArchiveContext archive, CancellationToken cancellation)
    {
        long[] keys = [.. part.Found.Hits.Select(hit => hit.Article.Key)];
        return archive.Articles
            .Where(a => keys.Contains(a.Key))
            .NewestFirst()
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
                a.ChangedUtc ?? a.AddedUtc)
            {
                Hidden = part.Query != null && part.Query.InHidden ? part.List.Text : null,
            })
            .ToListAsync(cancellation);
    }
}
