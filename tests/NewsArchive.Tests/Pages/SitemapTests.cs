using System.Xml.Linq;
using Microsoft.Data.Sqlite;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Web.Pages.Feeds;

namespace NewsArchive.Tests.Pages;

public sealed class SitemapTests
{
    [Fact]
    public void A_large_archive_has_several_maps_that_leave_no_day_out()
    {
        var days = Enumerable.Range(0, 10).Select(i => Day(i, 20_000)).ToList();

        var parts = SitemapPart.Of(days);

        Assert.Equal(5, parts.Count);
        Assert.Equal(DateOnly.MinValue, parts[0].From);
        Assert.Equal(new DateOnly(2022, 1, 2), parts[0].To);
        Assert.Equal(new DateOnly(2022, 1, 3), parts[1].From);
        Assert.Equal(DateOnly.MaxValue, parts[^1].To);
        Assert.All(parts, part => Assert.Equal(1, part.Slice));
    }

    [Fact]
    public void A_day_too_large_for_one_map_has_several()
    {
        var parts = SitemapPart.Of([Day(0, 5), Day(1, 100_001), Day(2, 5)]);

        Assert.Equal(
            [
                "/sitemap/0001-01-01_2022-01-01.xml",
                "/sitemap/2022-01-02_2022-01-02.xml",
                "/sitemap/2022-01-02_2022-01-02_2.xml",
                "/sitemap/2022-01-02_2022-01-02_3.xml",
                "/sitemap/2022-01-03_9999-12-31.xml",
            ],
            parts.Select(part => part.Address));
    }

    [Fact]
    public void An_empty_archive_has_one_map() =>
        Assert.Equal("/sitemap/0001-01-01_9999-12-31.xml", Assert.Single(SitemapPart.Of([])).Address);

    [Fact]
    public async Task Very_many_undated_articles_are_all_in_the_maps_and_in_the_list()
    {
        await using var site = await ServedArchive.StartAsync();
        await AddUndatedAsync(site.Archive.Database, greatestKey: 30, SitemapPart.MaxAddresses + 1);

        var maps = Locations(await site.ReadAsync("/sitemap.xml")).ToList();
        Assert.Equal(
            ["/sitemap/0001-01-01_9999-12-31.xml", "/sitemap/0001-01-01_9999-12-31_2.xml"],
            maps.Select(map => new Uri(map).AbsolutePath));
        var first = Locations(await site.ReadAsync(maps[0])).ToList();
        var second = Locations(await site.ReadAsync(maps[1])).ToList();
        Assert.Equal(SitemapPart.MaxAddresses, first.Count);
        Assert.DoesNotContain(Assert.Single(second), first);

        // The third page begins below key zero.
        var page = await site.ReadAsync("/undated");
        for (var number = 2; number <= 4; number++)
        {
            page = await site.ReadAsync(page.Split("rel=\"next\" href=\"")[1].Split('"')[0]);
            Assert.Contains($">Number {((number - 1) * 20) + 1}<", page, StringComparison.Ordinal);
        }
    }

    private static DayRow Day(int number, int articles) =>
        new() { Day = new DateOnly(2022, 1, 1).AddDays(number), Articles = articles };

    private static IEnumerable<string> Locations(string map) =>
        XDocument.Parse(map).Descendants().Where(element => element.Name.LocalName == "loc").Select(loc => loc.Value);

    private static async Task AddUndatedAsync(ArchiveDatabase database, long greatestKey, int articles)
    {
        await using var connection = new SqliteConnection(database.ConnectionString + ";Pooling=False;Foreign Keys=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $articles)
            INSERT INTO article (Key, PublicId, DumpId, Title, Lead, Words, HiddenBlocks, AddedUtc)
            SELECT $greatest + 1 - i, printf('%012d', i), i, 'Number ' || i, '', 1, 0, '2026-01-01 00:00:00' FROM n;
            INSERT INTO article_text (rowid, tags) SELECT Key, $every FROM article WHERE Key <= $greatest;
            """;
        command.Parameters.AddWithValue("$every", Tag.Every);
        command.Parameters.AddWithValue("$greatest", greatestKey);
        command.Parameters.AddWithValue("$articles", articles);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
