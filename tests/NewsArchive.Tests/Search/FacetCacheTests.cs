using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Search;

/// <summary>Counts that are kept are those that counting would give, whoever changed the archive.</summary>
public sealed class FacetCacheTests
{
    private static readonly ArticleFilter Finland = new(CountryCode.Parse("FI", null));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Changes { get; } =
    [
        "DELETE FROM article WHERE Title = 'a'",
        "UPDATE article SET Language = 'sv' WHERE Title = 'a'",
        "UPDATE article SET SourceId = NULL WHERE Title = 'a'",
        "INSERT INTO article_country VALUES ('SE', (SELECT Key FROM article WHERE Title = 'a'), 2, 0, 0.5)",
        "UPDATE article_country SET Country = 'SE' WHERE ArticleKey = (SELECT Key FROM article WHERE Title = 'a')",
        "DELETE FROM article_country WHERE ArticleKey = (SELECT Key FROM article WHERE Title = 'a')",
        "UPDATE source SET Host = 'other.example' WHERE Host = 'one.example'",
    ];

    [Fact]
    public async Task What_nobody_changed_is_counted_once()
    {
        await using var archive = await ArchiveAsync();
        var kept = new FacetCache();

        var first = await CountAsync(archive, kept, "rain", Finland);

        Assert.Same(first, await CountAsync(archive, kept, "rain", Finland));
        Assert.NotSame(first, await CountAsync(archive, kept, "rain", new ArticleFilter()));
        Assert.NotSame(first, await CountAsync(archive, kept, "rain country:fi", new ArticleFilter()));
    }

    [Fact]
    public async Task Other_countries_are_counted_beside_the_one_asked_for_only_where_they_are_shown()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("a", country: "FI SE"), Some.Article("b"), Some.Article("c", country: "SE"));
        await using var context = archive.Open();
        var search = new ArticleSearch(context, new FacetCache());

        for (var i = 0; i < 2; i++)
        {
            Assert.Empty((await search.CountAsync(SearchQuery.Empty, Finland, Cancellation)).Countries);
            var together = await search.CountTogetherAsync(SearchQuery.Empty, Finland, Cancellation);
            Assert.Equal([new FacetCount("FI", 2), new FacetCount("SE", 1)], together.Countries);
        }
    }

    [Fact]
    public async Task A_new_article_is_counted_at_once()
    {
        await using var archive = await ArchiveAsync();
        var kept = new FacetCache();
        Assert.Equal(2, (await CountAsync(archive, kept, "", Finland)).Total);
        Assert.Equal(3, (await CountAsync(archive, kept, "", new ArticleFilter())).Total);

        await archive.AddAsync(Some.Article("new"));

        Assert.Equal(3, (await CountAsync(archive, kept, "", Finland)).Total);
        Assert.Equal(4, (await CountAsync(archive, kept, "", new ArticleFilter())).Total);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_by_another_connection_is_counted_at_once(string change)
    {
        await using var archive = await ArchiveAsync();
        var kept = new FacetCache();
        var before = Told(await CountAsync(archive, kept, "", new ArticleFilter(From: new DateOnly(2022, 1, 1))));

        await using var other = archive.Open();
        await other.Database.ExecuteSqlRawAsync(change, Cancellation);

        var after = Told(await CountAsync(archive, kept, "", new ArticleFilter(From: new DateOnly(2022, 1, 1))));
        Assert.NotEqual(before, after);
        Assert.Equal(Told(await CountAsync(archive, null, "", new ArticleFilter(From: new DateOnly(2022, 1, 1)))), after);
    }

    [Fact]
    public void It_holds_no_more_lists_than_it_may()
    {
        var kept = new FacetCache();
        var facets = new Facets(0, [], [], [], []);
        for (var i = 0; i <= FacetCache.MaxLists; i++)
        {
            kept.Keep(1, new SearchScope("", "", i, i, false), new ArticleFilter(), false, facets);
        }

        var held = Enumerable.Range(0, FacetCache.MaxLists + 1).Count(i => kept.Find(1, new SearchScope("", "", i, i, false), new ArticleFilter(), false) != null);

        Assert.InRange(held, 1, FacetCache.MaxLists);
    }

    [Fact]
    public async Task A_reader_who_leaves_stops_a_statement_that_has_no_row_yet()
    {
        await using var archive = await ArchiveAsync();
        await using var context = archive.Open();
        using var leaves = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        leaves.CancelAfter(TimeSpan.FromMilliseconds(100));
        var endless = context.Database.SqlQuery<long>(
            $"WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) AS Value FROM n");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => context.InterruptibleAsync(endless, leaves.Token));

        Assert.Equal(3, await context.ArticleCountAsync(Cancellation));
    }

    private static Task<TemporaryArchive> ArchiveAsync() => TemporaryArchive.CreateAsync(
        Some.Article("a", source: "one.example", text: "Rain."),
        Some.Article("b", source: "two.example", text: "Rain."),
        Some.Article("c", country: "DK", text: "Sun."));

    private static async Task<Facets> CountAsync(TemporaryArchive archive, FacetCache? kept, string query, ArticleFilter filter)
    {
        await using var context = archive.Open();
        return await new ArticleSearch(context, kept).CountAsync(SearchQuery.Parse(query), filter, Cancellation);
    }

    private static string Told(Facets facets) => string.Join(
        "; ", new[] { facets.Countries, facets.Sources, facets.Languages, facets.Months }.Select(counts => string.Join(", ", counts)).Prepend($"{facets.Total}"));
}
