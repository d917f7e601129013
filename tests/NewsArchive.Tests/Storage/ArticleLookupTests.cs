using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

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

        var found = await context.ArticleAsync(ids[0], Cancellation);
        var bare = await context.ArticleAsync(ids[1], Cancellation);

        Assert.Equal("example.org", found!.Source!.Host);
        Assert.Equal(2, found.Countries.Count);
        Assert.Equal(1, found.HiddenBlocks);
        Assert.Equal(DateTimeKind.Utc, found.AddedUtc.Kind);
        Assert.Equal("Snow", StoredLedger.Expand((await context.LedgerAsync(found.Key, Cancellation))!).Title.Value);
        Assert.Equal(("Rain", null, null), (bare!.Title, bare.Source, bare.PublishedOn));
    }

    [Theory]
    [InlineData("000000000000")]
    [InlineData("")]
    [InlineData("' OR 1=1 --")]
    public async Task An_unknown_address_finds_nothing(string id)
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article());
        await using var context = archive.Open();

        Assert.Null(await context.ArticleAsync(id, Cancellation));
        Assert.Null(await context.Articles.ReadDumpAsync(id, Cancellation));
    }

    [Fact]
    public async Task The_neighbours_are_those_of_the_list_of_all()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("undated", day: null),
            Some.Article("a", day: "2022-01-01"),
            Some.Article("b", day: "2022-01-02"));
        await using var context = archive.Open();
        var keys = await context.Articles.OrderBy(a => a.Key).Select(a => a.Key).ToListAsync(Cancellation);
        using var index = new SearchIndex(archive.Database);

        var beside = keys.ConvertAll(key => new ListLookup(index).Neighbours(key, Cancellation));

        Assert.Equal([("a", null), ("b", "undated"), (null, "a")], beside.ConvertAll(pair => (pair.Newer?.Title, pair.Older?.Title)));
    }
}
