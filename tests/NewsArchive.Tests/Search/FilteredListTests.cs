using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Search;

/// <summary>Lists without words come from memory; the tables say what they must have.</summary>
public sealed class FilteredListTests
{
    private static readonly string?[] Sources = [null, "north.example", "SOUTH.example", "nowhere.example"];
    private static readonly string?[] Countries = [null, "FI", "SE", "NO"];
    private static readonly string?[] Languages = [null, "sv", "xx"];

    private static readonly (DateOnly? From, DateOnly? To, bool Undated)[] Dates =
        [(null, null, false), (null, null, true), (Day(2021, 3, 1), Day(2022, 2, 28), false), (Day(2022, 1, 5), Day(2022, 1, 5), false), (Day(2023, 1, 1), Day(2020, 1, 1), false)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static IEnumerable<ArticleFilter> Filters =>
        from source in Sources
        from country in Countries
        from language in Languages
        from dates in Dates
        select new ArticleFilter(country is null ? null : CountryCode.Parse(country, null), source, dates.From, dates.To, language, dates.Undated);

    [Fact]
    public async Task Every_list_has_the_articles_of_its_filter_in_order_and_counts_them()
    {
        await using var archive = await FilledAsync();
        await using var context = archive.Open();
        var all = await context.Articles.Include(article => article.Source).Include(article => article.Countries).ToListAsync(Cancellation);
        var search = TemporaryArchive.Search(context);

        foreach (var filter in Filters)
        {
            var expected = all.Where(article => Has(article, filter)).OrderBy(article => article.Key).ToList();
            Assert.Equal(expected.Select(article => article.Key), await WalkAsync(search, filter, SearchSort.Oldest));
            Assert.Equal(expected.Select(article => article.Key).Reverse(), await WalkAsync(search, filter, SearchSort.Newest));
            AssertCounts(expected, filter, await search.CountTogetherAsync(SearchQuery.Empty, filter, Cancellation));
        }
    }

    [Fact]
    public async Task A_list_has_a_new_article_and_a_new_source_at_once()
    {
        await using var archive = await FilledAsync();
        await using var context = archive.Open();
        var search = TemporaryArchive.Search(context);
        var filter = new ArticleFilter(Source: "east.example");
        Assert.Empty(await WalkAsync(search, filter, SearchSort.Newest));

        await archive.AddAsync(Some.Article(day: "2021-06-01", source: "east.example"));

        Assert.Single(await WalkAsync(search, filter, SearchSort.Newest));
        Assert.Equal(1, (await search.CountAsync(SearchQuery.Empty, filter, Cancellation)).Total);
    }

    [Fact]
    public async Task What_pages_ask_beside_their_list_is_of_articles_with_a_date()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article(day: "2020-12-31", country: "FI SE", source: "north.example"),
            Some.Article(day: "2022-01-01", country: "SE"),
            Some.Article(day: "2022-02-28", country: "SE FI"),
            Some.Article(day: null));
        using var index = new SearchIndex(archive.Database);
        var lookup = new ListLookup(index);

        Assert.Equal((Day(2020, 12, 31), Day(2022, 2, 28)), lookup.Days(Cancellation));
        Assert.Equal((Day(2020, 12, 31), Day(2022, 2, 28)), lookup.Beside(Day(2022, 1, 1), Day(2022, 1, 31), Cancellation));
        Assert.Equal((null, Day(2020, 12, 31)), lookup.Beside(Day(2020, 1, 1), Day(2020, 1, 1), Cancellation));
        Assert.Equal([false, true, true, true, false], Enumerable.Range(2019, 5).Select(year => lookup.Spans(year, Cancellation)));
        Assert.Equal("north.example", lookup.Source("NORTH.EXAMPLE", Cancellation));
        Assert.Null(lookup.Source("nowhere.example", Cancellation));
        Assert.Equal(2, lookup.Subjects(CountryCode.Parse("SE", null), Cancellation));
        Assert.Equal(0, lookup.Subjects(CountryCode.Parse("NO", null), Cancellation));
    }

    [Fact]
    public async Task Nothing_lies_beside_a_day_of_an_archive_without_dates()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article(day: null));
        using var index = new SearchIndex(archive.Database);
        var lookup = new ListLookup(index);

        Assert.Null(lookup.Days(Cancellation));
        Assert.Equal((null, null), lookup.Beside(Day(2022, 1, 1), Day(2022, 1, 1), Cancellation));
        Assert.False(lookup.Spans(1, Cancellation));
    }

    private static Task<TemporaryArchive> FilledAsync() => TemporaryArchive.CreateAsync([.. Enumerable.Range(0, 120).Select(i => Some.Article(
        country: (i % 4) switch { 0 => "FI", 1 => "SE FI", 2 => "SE", _ => null },
        day: i % 11 == 0 ? null : $"{2020 + (i % 4)}-{(i % 3) + 1:00}-05",
        source: (i % 5) switch { 0 => null, 1 => "South.Example", _ => "north.example" },
        language: (i % 7) switch { 0 => null, 1 => "sv", _ => "en" }))]);

    private static bool Has(ArticleRow article, ArticleFilter filter) =>
        (filter.Country is not { } country || article.Countries.Any(tag => tag.Country == country.ToString()))
        && (filter.Source is null || string.Equals(filter.Source, article.Source?.Host, StringComparison.OrdinalIgnoreCase))
        && (filter.Language is null || filter.Language == article.Language)
        && (!filter.Undated || article.PublishedOn is null)
        && (filter.From is not { } from || article.PublishedOn >= from)
        && (filter.To is not { } to || article.PublishedOn <= to);

    private static async Task<List<long>> WalkAsync(ArticleSearch search, ArticleFilter filter, SearchSort sort)
    {
        var keys = new List<long>();
        long? after = null;
        do
        {
            var page = await search.SearchAsync(SearchQuery.Empty, filter, sort, after, 7, Cancellation);
            keys.AddRange(page.Hits.Select(hit => hit.Article.Key));
            after = page.Next;
        }
        while (after is not null);
        return keys;
    }

    private static void AssertCounts(List<ArticleRow> expected, ArticleFilter filter, Facets facets)
    {
        Assert.Equal(expected.Count, facets.Total);
        Assert.Equal(Counted(expected.SelectMany(article => article.Countries.Select(tag => tag.Country))), Pairs(facets.Countries));
        Assert.Equal(filter.Source is null ? Counted(expected.Select(article => article.Source?.Host)) : [], Pairs(facets.Sources));
        Assert.Equal(facets.Sources.Count, facets.AllSources);
        Assert.Equal(filter.Language is null ? Counted(expected.Select(article => article.Language)) : [], Pairs(facets.Languages));
        Assert.Equal(Counted(expected.Select(article => article.PublishedOn?.ToString("yyyy-MM", null))), Pairs(facets.Months));
        Assert.All(facets.Days, day => Assert.Equal(day.Articles, expected.Count(article => article.PublishedOn?.ToString("yyyy-MM-dd", null) == day.Value)));
    }

    private static IEnumerable<(string, int)> Counted(IEnumerable<string?> values) =>
        values.OfType<string>().GroupBy(value => value).Select(value => (value.Key, value.Count())).Order();

    private static IEnumerable<(string, int)> Pairs(IReadOnlyList<FacetCount> counts) => counts.Select(count => (count.Value, count.Articles)).Order();

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);
}
