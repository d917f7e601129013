using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Storage;

public sealed class ArticleQueriesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_newest_first_with_the_undated_last()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("undated", day: null),
            Some.Article("new", day: "2023-05-01"),
            Some.Article("old", day: "2021-05-01"),
            Some.Article("late on the day", day: "2022-05-01T20:15"),
            Some.Article("early on the day", day: "2022-05-01T06:15"));

        Assert.Equal(["new", "late on the day", "early on the day", "old", "undated"], await TitlesAsync(archive, new ArticleFilter()));
    }

    [Theory]
    [InlineData("FI", null, null, null, null, "c a")]
    [InlineData(null, "europe.example", null, null, null, "c b")]
    [InlineData(null, "EUROPE.example", null, null, null, "c b")]
    [InlineData("SE", "europe.example", null, null, null, "c b")]
    [InlineData(null, null, "2022-02-01", null, null, "c b")]
    [InlineData(null, null, null, "2022-02-01", null, "b a")]
    [InlineData(null, null, "2022-02-01", "2022-02-01", null, "b")]
    [InlineData(null, null, null, null, "sv", "b")]
    [InlineData("FI", "europe.example", "2022-03-01", "2022-03-01", "en", "c")]
    [InlineData("NO", null, null, null, null, "")]
    [InlineData(null, "nowhere.example", null, null, null, "")]
    public async Task A_filter_lets_through_what_it_asks_for(
        string? country, string? source, string? from, string? to, string? language, string titles)
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("a", country: "FI", day: "2022-01-01", source: "north.example"),
            Some.Article("b", country: "SE", day: "2022-02-01", source: "Europe.Example", language: "sv"),
            Some.Article("c", country: "SE FI", day: "2022-03-01", source: "europe.example"),
            Some.Article("undated", country: "DK", day: null, source: null, language: null));
        CountryCode? code = country is null ? null : CountryCode.Parse(country, null);

        var found = await TitlesAsync(archive, new ArticleFilter(code, source, Day(from), Day(to), language));

        Assert.Equal(titles, string.Join(' ', found));
    }

    [Fact]
    public async Task A_summary_shows_source_date_and_countries_main_country_first()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("Snow", country: "SE FI DK", day: "2022-01-19T03:11", source: "north.example", author: "A. Writer", section: "Weather", text: "It snowed."));
        await using var context = archive.Open();

        var page = await TemporaryArchive.Search(context).SearchAsync(SearchQuery.Empty, new ArticleFilter(), SearchSort.Newest, null, 20, Cancellation);
        var summary = Assert.Single(page.Hits).Article;

        Assert.Equal(["SE", "FI", "DK"], summary.Tags.Select(tag => tag.Country));
        Assert.Equal(["SE"], summary.Countries);
        Assert.Equal(
            ("Snow", "It snowed.", "north.example", new DateOnly(2022, 1, 19), new TimeOnly(3, 11), "A. Writer", "Weather", "en", 2),
            (summary.Title, summary.Lead, summary.Source, summary.PublishedOn, summary.PublishedAt, summary.Author, summary.Section, summary.Language, summary.Words));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<string>> TitlesAsync(TemporaryArchive archive, ArticleFilter filter)
    {
        await using var context = archive.Open();
        var page = await TemporaryArchive.Search(context).SearchAsync(SearchQuery.Empty, filter, SearchSort.Newest, null, 20, Cancellation);
        return [.. page.Hits.Select(hit => hit.Article.Title)];
    }
}
