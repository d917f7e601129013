using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Search;

/// <summary>What is kept in memory of an archive is what reading it anew would give, whoever changed it.</summary>
public sealed class SearchIndexTests
{
    private static readonly ArticleFilter Finland = new(CountryCode.Parse("FI", null));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Changes { get; } =
    [
        "DELETE FROM article WHERE Title = 'a'",
        "UPDATE article SET Language = 'sv' WHERE Title = 'a'",
        "UPDATE article SET Language = NULL WHERE Title = 'a'",
        "UPDATE article SET SourceId = NULL WHERE Title = 'a'",
        "INSERT INTO article_country VALUES ('SE', (SELECT Key FROM article WHERE Title = 'a'), 2, 0, 0.5)",
        "UPDATE article_country SET Country = 'SE' WHERE ArticleKey = (SELECT Key FROM article WHERE Title = 'a')",
        "DELETE FROM article_country WHERE ArticleKey = (SELECT Key FROM article WHERE Title = 'a')",
        "UPDATE source SET Host = 'other.example' WHERE Host = 'one.example'",
    ];

    [Fact]
    public async Task Other_countries_are_counted_beside_the_one_asked_for_only_where_they_are_shown()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("a", country: "FI SE"), Some.Article("b"), Some.Article("c", country: "SE"));
        await using var context = archive.Open();
        using var index = Index(archive);
        var search = new ArticleSearch(context, index);

        for (var i = 0; i < 2; i++)
        {
            Assert.Empty((await search.CountAsync(SearchQuery.Empty, Finland, Cancellation)).Countries);
            var together = await search.CountTogetherAsync(SearchQuery.Empty, Finland, Cancellation);
            Assert.Equal([new FacetCount("FI", 2), new FacetCount("SE", 1)], together.Countries);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("rain")]
    public async Task A_new_article_is_found_and_counted_at_once_wherever_it_belongs(string query)
    {
        await using var archive = await ArchiveAsync();
        using var index = Index(archive);
        var total = (await CountAsync(archive, index, query, new ArticleFilter())).Total;

        foreach (var day in new[] { "2030-05-05", "1999-01-01", "2022-01-01", null })
        {
            await archive.AddAsync(Some.Article("new", day: day, text: "More rain."));
            Assert.Equal(++total, (await CountAsync(archive, index, query, new ArticleFilter())).Total);
        }

        await AssertAsNewAsync(archive, index);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_by_another_connection_is_counted_at_once(string change)
    {
        await using var archive = await ArchiveAsync();
        using var index = Index(archive);
        var before = Told(await CountAsync(archive, index, "rain", new ArticleFilter()));

        await using var other = archive.Open();
        await other.Database.ExecuteSqlRawAsync(change, Cancellation);

        Assert.NotEqual(before, Told(await CountAsync(archive, index, "rain", new ArticleFilter())));
        await AssertAsNewAsync(archive, index);
    }

    [Fact]
    public async Task Who_has_not_looked_for_long_reads_everything_anew()
    {
        await using var archive = await ArchiveAsync();
        using var index = Index(archive);
        await CountAsync(archive, index, "", new ArticleFilter());

        await using var other = archive.Open();
        await other.Database.ExecuteSqlRawAsync("DELETE FROM article WHERE Title = 'a'", Cancellation);
        await other.Database.ExecuteSqlRawAsync("UPDATE article_change SET Number = Number + 500000", Cancellation);

        await AssertAsNewAsync(archive, index);
    }

    [Fact]
    public async Task The_log_of_changes_keeps_its_newest_rows()
    {
        await using var archive = await ArchiveAsync();
        await using var other = archive.Open();
        await other.Database.ExecuteSqlRawAsync("UPDATE article_change SET Number = Number + 100000 WHERE Number = (SELECT max(Number) FROM article_change)", Cancellation);

        await other.Database.ExecuteSqlRawAsync("UPDATE article SET Language = 'sv'", Cancellation);

        var kept = await other.Database.SqlQuery<long>($"SELECT Number AS Value FROM article_change").ToListAsync(Cancellation);
        Assert.Equal(4, kept.Count);
        Assert.All(kept, number => Assert.True(number > 100_000));
    }

    [Fact]
    public async Task Counts_that_take_too_long_are_told_as_more_than()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            [.. Enumerable.Range(0, 5_000).Select(i => Some.Article($"{i}", text: "Rain."))]);
        await using var context = archive.Open();
        using var index = new SearchIndex(archive.Database, blockArticles: 1_000);
        var search = new ArticleSearch(context, index, null, new SearchLimits(TimeSpan.Zero, TimeSpan.Zero));

        var facets = await search.CountAsync(SearchQuery.Parse("rain"), new ArticleFilter(), Cancellation);

        Assert.False(facets.IsExact);
        Assert.InRange(facets.Total, 1, 4_999);
        Assert.True((await TemporaryArchive.Search(context).CountAsync(SearchQuery.Parse("rain"), new ArticleFilter(), Cancellation)) is { IsExact: true, Total: 5_000 });
    }

    [Theory]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Oldest)]
    public async Task A_search_that_takes_too_long_stops_and_the_next_page_goes_on(SearchSort sort)
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            [.. Enumerable.Range(0, 100).Select(i => Some.Article($"{i}", text: i % 30 == 0 ? "Black sea." : "Sea black."))]);
        await using var context = archive.Open();
        using var index = new SearchIndex(archive.Database, blockArticles: 5);
        var search = new ArticleSearch(context, index, null, new SearchLimits(TimeSpan.Zero, TimeSpan.Zero));
        var query = SearchQuery.Parse("\"black sea\"");
        var (found, pages, cut) = (new List<string>(), 0, 0);

        for (long? position = null; pages == 0 || position != null; pages++)
        {
            var page = await search.SearchAsync(query, new ArticleFilter(), sort, position, 5, Cancellation);
            found.AddRange(page.Hits.Select(hit => hit.Article.Title));
            position = page.Next;
            cut += page.IsCutShort ? 1 : 0;
        }

        Assert.Equal(sort == SearchSort.Newest ? ["90", "60", "30", "0"] : ["0", "30", "60", "90"], found);
        Assert.Equal((10, 9), (pages, cut));
        Assert.False((await search.CountAsync(query, new ArticleFilter(), Cancellation)).IsExact);
    }

    [Fact]
    public async Task Many_readers_and_a_writer_do_not_disturb_each_other()
    {
        await using var archive = await ArchiveAsync();
        using var index = Index(archive);
        var readers = Enumerable.Range(0, 4).Select(number => Task.Run(async () =>
        {
            var last = 0;
            for (var i = 0; i < 100; i++)
            {
                await using var context = archive.Open();
                var search = new ArticleSearch(context, index, null, new SearchLimits(TimeSpan.MaxValue, TimeSpan.MaxValue));
                var query = SearchQuery.Parse(i % 2 == 0 ? "rain" : "rain OR sun");
                var facets = await search.CountAsync(query, number % 2 == 0 ? new ArticleFilter() : Finland, Cancellation);
                await search.SearchAsync(query, new ArticleFilter(), SearchSort.Relevance, null, 20, Cancellation);
                Assert.True(facets.Total >= (i % 2 == 0 ? last : 0));
                last = i % 2 == 0 ? facets.Total : last;
                if (i % 10 == number)
                {
                    GC.Collect();
                }
            }
        })).ToList();

        for (var i = 0; i < 10; i++)
        {
            await archive.AddAsync(Some.Article($"new {i}", day: $"20{i + 10}-01-01", text: "Rain."));
        }

        await Task.WhenAll(readers);
        await AssertAsNewAsync(archive, index);
    }

    [Fact]
    public async Task A_reader_who_leaves_stops_a_statement_that_has_no_row_yet()
    {
        await using var archive = await ArchiveAsync();
        using var index = Index(archive);
        using var leaves = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        leaves.CancelAfter(TimeSpan.FromMilliseconds(100));

        Assert.ThrowsAny<OperationCanceledException>(() => index.Ask(
            connection => connection.Statement("WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n", 0).Scalar(), leaves.Token));

        Assert.Equal(3, (await CountAsync(archive, index, "", new ArticleFilter())).Total);
    }

    // Everything that may be kept is.
    private static SearchIndex Index(TemporaryArchive archive) => new(archive.Database, blockArticles: 2) { Frequent = 0 };

    private static Task<TemporaryArchive> ArchiveAsync() => TemporaryArchive.CreateAsync(
        Some.Article("a", source: "one.example", text: "Rain."),
        Some.Article("b", source: "two.example", text: "Rain."),
        Some.Article("c", country: "DK", text: "Sun."));

    private static async Task<Facets> CountAsync(TemporaryArchive archive, SearchIndex index, string query, ArticleFilter filter)
    {
        await using var context = archive.Open();
        return await new ArticleSearch(context, index).CountAsync(SearchQuery.Parse(query), filter, Cancellation);
    }

    private static async Task AssertAsNewAsync(TemporaryArchive archive, SearchIndex index)
    {
        using var anew = new SearchIndex(archive.Database);
        foreach (var (query, filter) in new[]
        {
            ("", new ArticleFilter()), ("rain", new ArticleFilter()), ("", Finland), ("rain", new ArticleFilter(Source: "two.example")),
            ("", new ArticleFilter(From: new DateOnly(2022, 1, 1))), ("-rain", new ArticleFilter(Undated: true)),
        })
        {
            Assert.Equal(Told(await CountAsync(archive, anew, query, filter)), Told(await CountAsync(archive, index, query, filter)));
        }
    }

    private static string Told(Facets facets) => string.Join(
        "; ", new[] { facets.Countries, facets.Sources, facets.Languages, facets.Months }.Select(counts => string.Join(", ", counts)).Prepend($"{facets.Total}"));
}
