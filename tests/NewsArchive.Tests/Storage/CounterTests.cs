using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Storage;

/// <summary>The counters that triggers keep say what counting the rows says, whatever was done to the rows.</summary>
public sealed class CounterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Changes { get; } =
    [
        "SELECT 1",
        "DELETE FROM article WHERE Title = 'b'",
        "DELETE FROM article",
        "UPDATE article SET PublishedOn = '2022-01-01'",
        "UPDATE article SET PublishedOn = NULL WHERE Title = 'a'",
        "UPDATE article SET PublishedOn = '2022-03-03' WHERE Title = 'undated'",
        "UPDATE article SET SourceId = NULL WHERE Title = 'a'",
        "UPDATE article SET SourceId = (SELECT max(Id) FROM source)",
        "UPDATE article SET Language = NULL",
        "UPDATE article SET Language = 'sv', SourceId = SourceId",
        "DELETE FROM article_country WHERE Country = 'SE'",
        "UPDATE article_country SET Country = 'NO' WHERE Country = 'SE'",
        "UPDATE article_country SET Rank = Rank + 1",
        "UPDATE article_country SET IsSubject = 1 - IsSubject",
        "UPDATE article_country SET Country = 'NO', IsSubject = 0 WHERE Country = 'FI'",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task They_are_right_after(string change)
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("a", country: "FI SE", day: "2022-01-01", source: "one.example"),
            Some.Article("b", country: "SE", day: "2022-01-02", source: "two.example", language: "de"),
            Some.Article("c", country: "SE DK", day: "2022-01-02", source: "two.example", language: null),
            Some.Article("undated", country: null, day: null, source: null));
        await using var context = archive.Open();

        await context.Database.ExecuteSqlRawAsync(change, Cancellation);

        var wrong = await context.Database.SqlQuery<string>($"""
            SELECT 'day ' || Day AS Value FROM day WHERE Articles IS NOT
                (SELECT count(*) FROM article WHERE coalesce(PublishedOn, '0001-01-01') = Day)
            UNION ALL SELECT 'country ' || Country FROM country WHERE Articles IS NOT
                (SELECT count(*) FROM article_country WHERE article_country.Country = country.Country)
            UNION ALL SELECT 'subject ' || Country FROM country WHERE Subjects IS NOT
                (SELECT count(*) FROM article_country WHERE article_country.Country = country.Country AND IsSubject)
            UNION ALL SELECT 'language ' || Language FROM language WHERE Articles IS NOT
                (SELECT count(*) FROM article WHERE article.Language = language.Language)
            UNION ALL SELECT 'source ' || Host FROM source WHERE Articles IS NOT (SELECT count(*) FROM article WHERE SourceId = source.Id)
            UNION ALL SELECT 'zero' FROM (SELECT Articles FROM day UNION SELECT Articles FROM country UNION SELECT Articles FROM language) WHERE Articles <= 0
            """).ToListAsync(Cancellation);
        Assert.Empty(wrong);
        Assert.Equal(await context.Articles.CountAsync(Cancellation), await context.ArticleCountAsync(Cancellation));
        Assert.Equal(await context.Articles.CountAsync(a => a.PublishedOn == null, Cancellation), await context.UndatedCountAsync(Cancellation));
    }

    [Fact]
    public async Task A_deleted_article_leaves_no_row_and_is_found_no_more()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("Snow in Lund"), Some.Article("Rain in Lund"));
        await using var context = archive.Open();

        await context.Articles.Where(a => a.Title == "Snow in Lund").ExecuteDeleteAsync(Cancellation);

        var page = await TemporaryArchive.Search(context).SearchAsync(SearchQuery.Parse("lund"), new ArticleFilter(), SearchSort.Newest, null, 20, Cancellation);
        Assert.Equal(["Rain in Lund"], page.Hits.Select(hit => hit.Article.Title));
        Assert.Equal((1, 1), (await context.Bodies.CountAsync(Cancellation), await context.ArticleCountries.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Days_months_years_and_sources_are_listed_with_their_counts()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article(day: "2021-12-31", source: "one.example"),
            Some.Article(day: "2022-01-01", source: "two.example"),
            Some.Article(day: "2022-01-01", source: "two.example"),
            Some.Article(day: "2022-02-28", source: "two.example"),
            Some.Article(day: null, source: "three.example"),
            Some.Article(day: null, source: "two.example"));
        await using var context = archive.Open();

        Assert.Equal([Period(2022, 1, 1, 3), Period(2021, 1, 1, 1)], await context.YearsAsync(Cancellation));
        Assert.Equal([Period(2022, 1, 1, 2), Period(2022, 2, 1, 1)], await context.MonthsAsync(2022, Cancellation));
        Assert.Equal([Period(2021, 12, 1, 1), Period(2022, 1, 1, 2), Period(2022, 2, 1, 1)], await context.MonthsAsync(null, Cancellation));
        Assert.Equal([Period(2022, 1, 1, 2)], await context.DaysAsync(2022, 1, Cancellation));
        Assert.Empty(await context.DaysAsync(1, 1, Cancellation));
        Assert.Equal(
            [
                new SourceCount("two.example", 4, new DateOnly(2022, 1, 1), new DateOnly(2022, 2, 28)),
                new SourceCount("one.example", 1, new DateOnly(2021, 12, 31), new DateOnly(2021, 12, 31)),
                new SourceCount("three.example", 1, null, null),
            ],
            await context.SourcesAsync(null, 10, Cancellation));
    }

    [Fact]
    public async Task Sources_are_told_in_pages_without_gap_or_repetition()
    {
        await using var archive = await TemporaryArchive.CreateAsync([.. "c a b d d a".Split(' ').Select(name => Some.Article(source: $"{name}.example"))]);
        await using var context = archive.Open();

        Assert.Equal(["a.example", "d.example", "b.example"], await HostsAsync(null));
        Assert.Equal(["b.example", "c.example"], await HostsAsync("D.example"));
        Assert.Equal(["c.example"], await HostsAsync("b.example"));
        Assert.Empty(await HostsAsync("c.example"));
        Assert.Equal(["a.example", "d.example", "b.example"], await HostsAsync("nowhere.example"));

        async Task<IEnumerable<string>> HostsAsync(string? after) =>
            (await context.SourcesAsync(after, 3, Cancellation)).Select(source => source.Host);
    }

    private static PeriodCount Period(int year, int month, int day, int articles) => new(new DateOnly(year, month, day), articles);
}
