using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Storage;

public sealed class ArticleLookupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_is_found_by_its_address_with_text_source_tags_and_ledger()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        var ids = await archive.AddAsync(
            Some.Article("Snow", country: "SE FI", text: "It snowed.\n\nA lot."), Some.Article("Rain", day: null, source: null, country: null));
        await using var context = archive.Open();

        var found = await context.Articles.ReadAsync(ids[0], withBody: true, Cancellation);
        var bare = await context.Articles.ReadAsync(ids[1], withBody: false, Cancellation);

        Assert.Equal("It snowed.\n\nA lot.", found?.Body?.Text);
        Assert.Equal("example.org", found!.Source!.Host);
        Assert.Equal(2, found.Countries.Count);
        Assert.Equal(1, found.HiddenBlocks);
        Assert.Equal(DateTimeKind.Utc, found.AddedUtc.Kind);
        Assert.Equal("Snow", StoredLedger.Expand(found.Body!.Ledger).Title.Value);
        Assert.Equal(("Rain", null, null, null), (bare!.Title, bare.Body, bare.Source, bare.PublishedOn));
    }

    [Theory]
    [InlineData("000000000000")]
    [InlineData("")]
    [InlineData("' OR 1=1 --")]
    public async Task An_unknown_address_finds_nothing(string id)
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article());
        await using var context = archive.Open();

        Assert.Null(await context.Articles.ReadAsync(id, withBody: true, Cancellation));
        Assert.Null(await context.Articles.ReadDumpAsync(id, Cancellation));
    }

    [Fact]
    public async Task The_neighbours_are_those_of_the_list_the_reader_came_from()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("a", country: "FI", day: "2022-01-01"),
            Some.Article("b", country: "SE", day: "2022-01-02"),
            Some.Article("c", country: "FI", day: "2022-01-03"),
            Some.Article("d", country: "SE", day: "2022-01-04"),
            Some.Article("e", country: "FI", day: "2022-01-05"));
        await using var context = archive.Open();
        var key = await context.Articles.Where(a => a.Title == "c").Select(a => a.Key).SingleAsync(Cancellation);

        var all = await context.Articles.NeighboursAsync(key, Cancellation);
        var odd = await context.Articles.Where(a => a.Title != "b" && a.Title != "d").NeighboursAsync(key, Cancellation);
        var alone = await context.Articles.Where(a => a.Title == "c").NeighboursAsync(key, Cancellation);

        Assert.Equal(("d", "b"), (all.Newer?.Title, all.Older?.Title));
        Assert.Equal(("e", "a"), (odd.Newer?.Title, odd.Older?.Title));
        Assert.Equal(new Neighbours(null, null), alone);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            [.. Enumerable.Range(0, 23).Select(i => Some.Article($"{i}", day: i % 5 == 0 ? null : $"2022-01-{(i % 7) + 1:00}"))]);
        await using var context = archive.Open();
        var seen = new List<long>();

        for (long? position = null; ;)
        {
            var page = await context.Articles.After(position).NewestFirst().Take(5).ToSummaries().ToListAsync(Cancellation);
            seen.AddRange(page.Select(a => a.Key));
            if (page.Count < 5)
            {
                break;
            }

            position = page[^1].Key;
        }

        Assert.Equal(23, seen.Distinct().Count());
        Assert.Equal(seen.OrderDescending(), seen);
    }
}
