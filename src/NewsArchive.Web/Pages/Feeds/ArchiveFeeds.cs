using System.Text;
using Microsoft.EntityFrameworkCore;
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

            var query = await search.ReadAsync(place.List.Text, cancellation);

            // A position in another order is none in a feed, which is always newest first.
            var before = place.List.Sort == SearchSort.Newest ? place.List.Before : null;
            var list = place.List with { Before = before, Ignored = [.. place.List.Ignored, .. query.Ignored] };
            var (entries, next) = await AskAsync(query, list, archive, search, cancellation);
            var words = new FeedWords(
                Addresses.Origin(request),
                place with { List = list },
                place.Shown.Feed(feed, before),
                before is null ? null : place.Shown.Feed(feed),
                next is { } position ? list.Feed(feed, position) : null);
            return Results.Text(print(words, entries), mediaType, Encoding.UTF8);
        });

    // A search for nothing at all finds nothing, in a feed as on its page.
    private static async Task<(IReadOnlyList<FeedEntry> Entries, long? Next)> AskAsync(
        SearchQuery query, ListRequest list, ArchiveContext archive, ArticleSearch search, CancellationToken cancellation)
    {
        if (list.Text is not null && query.IsEmpty && !list.IsNarrowed)
        {
            return ([], null);
        }

        var page = await search.SearchAsync(query, list.Filter, SearchSort.Newest, list.Before, FeedEntry.Max, cancellation);
        long[] keys = [.. page.Hits.Select(hit => hit.Article.Key)];
        var entries = await archive.Articles
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
                Hidden = query.InHidden ? list.Text : null,
            })
            .ToListAsync(cancellation);
        return (entries, page.Next);
    }
}
