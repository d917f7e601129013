using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Search;

public sealed class ArticleSearchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("rain", "d c b a")]
    [InlineData("rain country:fi", "d a")]
    [InlineData("rain country:fi country:se", "d")]
    [InlineData("rain source:North.example", "b a")]
    [InlineData("rain source:north", "b a")]
    [InlineData("rain source:NORTH", "b a")]
    [InlineData("rain source:example", "d c b a")]
    [InlineData("rain source:nort", "")]
    [InlineData("rain source:nowhere.example", "")]
    [InlineData("rain source:.", "")]
    [InlineData("rain country:finland", "d a")]
    [InlineData("rain lang:Swedish", "c")]
    [InlineData("rain lang:sv", "c")]
    [InlineData("rain after:2022-02", "d c")]
    [InlineData("rain before:2022-02", "a")]
    [InlineData("on:2022-02", "b")]
    [InlineData("rain after:2022-01-01 before:2022-03-02", "c b")]
    [InlineData("country:se", "d c b")]
    [InlineData("-flood", "d c a undated")]
    [InlineData("-on:2022-02", "d c a undated")]
    [InlineData("rain -on:2022-02", "d c a")]
    [InlineData("on:2022-02 OR country:fi", "d b a")]
    [InlineData("before:2022-02 OR after:2022-03-01", "d a")]
    [InlineData("-country:se", "a undated")]
    [InlineData("source:north OR lang:sv", "c b a")]
    [InlineData("rain -(source:south -lang:sv)", "c b a")]
    [InlineData("country:(fi OR dk)", "d a undated")]
    [InlineData("flood OR source:nowhere.example", "b")]
    [InlineData("in:hidden weather", "d c b a undated")]
    [InlineData("in:hidden weather country:fi", "d a")]
    [InlineData("in:hidden \"weather home\" on:2022-03", "d c")]
    [InlineData("in:hidden weath*", "d c b a undated")]
    [InlineData("in:hidden rain", "")]
    [InlineData("in:hidden -sport", "")]
    [InlineData("in:hidden -rain country:dk", "undated")]
    [InlineData("", "d c b a undated")]
    public async Task A_query_with_field_words_lists_what_passes_newest_first(string query, string found)
    {
        await using var archive = await ArchiveAsync();

        Assert.Equal(found, await TitlesAsync(archive, query, new ArticleFilter()));
    }

    [Fact]
    public async Task What_was_hidden_is_counted_and_shown_where_it_was_found()
    {
        await using var archive = await ArchiveAsync();
        await using var context = archive.Open();
        var search = TemporaryArchive.Search(context);
        var query = await search.ReadAsync("in:hidden weather", Cancellation);

        var page = await search.SearchAsync(query, new ArticleFilter(), SearchSort.Relevance, null, 1, Cancellation);

        Assert.Equal([new TextRun("Home Sport ", false), new TextRun("Weather", true)], Assert.Single(page.Hits).Snippet);
        Assert.Equal(5, (await search.CountAsync(query, new ArticleFilter(), Cancellation)).Total);
        Assert.Equal(0, (await search.CountAsync(await search.ReadAsync("weather", Cancellation), new ArticleFilter(), Cancellation)).Total);
    }

    [Fact]
    public async Task A_beginning_finds_hidden_words_that_no_article_shows()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("a", text: "A sportive day."));
        await using var context = archive.Open();
        var search = TemporaryArchive.Search(context);
        var query = await search.ReadAsync("in:hidden spor*", Cancellation);

        var page = await search.SearchAsync(query, new ArticleFilter(), SearchSort.Newest, null, 1, Cancellation);

        Assert.Contains(new TextRun("Sport", true), Assert.Single(page.Hits).Snippet);
    }

    [Fact]
    public async Task A_word_is_found_in_its_forms_a_phrase_as_it_is()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("a", text: "One flood."), Some.Article("b", text: "Two floods."));
        await using var context = archive.Open();
        var search = TemporaryArchive.Search(context);

        async Task<int> CountAsync(string text) =>
            (await search.CountAsync(await search.ReadAsync(text, Cancellation), new ArticleFilter(), Cancellation)).Total;

        Assert.Equal((2, 1, 2), (await CountAsync("floods"), await CountAsync("\"two floods\""), await CountAsync("floo*")));
    }

    [Fact]
    public async Task The_filter_of_the_page_and_the_field_words_both_hold()
    {
        await using var archive = await ArchiveAsync();
        var finnish = new ArticleFilter(CountryCode.Parse("FI", null));

        Assert.Equal("d", await TitlesAsync(archive, "rain after:2022-02", finnish));
        Assert.Equal("", await TitlesAsync(archive, "rain after:2022-02", finnish with { To = new DateOnly(2022, 1, 31) }));
        Assert.Equal("undated", await TitlesAsync(archive, "", new ArticleFilter(Undated: true)));
        Assert.Equal("", await TitlesAsync(archive, "rain", new ArticleFilter(Undated: true)));
    }

    [Theory]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Relevance)]
    public async Task Pages_follow_each_other_without_gap_or_repetition(SearchSort sort)
    {
        await using var archive = await TemporaryArchive.CreateAsync([.. Enumerable.Range(0, 23).Select(i =>
            Some.Article($"{i}", day: i % 4 == 0 ? null : $"2022-01-{i:00}", text: string.Concat(Enumerable.Repeat("rain ", i + 1)) + "fell"))]);
        await using var context = archive.Open();
        var (seen, pages) = (new List<string>(), 0);

        for (long? position = null; pages == 0 || position != null; pages++)
        {
            var page = await TemporaryArchive.Search(context).SearchAsync(SearchQuery.Parse("rain"), new ArticleFilter(), sort, position, 5, Cancellation);
            seen.AddRange(page.Hits.Select(hit => hit.Article.Title));
            position = page.Next;
        }

        Assert.Equal((5, 23, 23), (pages, seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task The_most_relevant_is_first_when_asked_and_a_title_weighs_more()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("Flood in Lund", day: "2020-01-01", text: "The river rose by two metres over night."),
            Some.Article("Once", day: "2021-01-01", text: "A long text about taxes and schools that names a flood once among very many other words of no interest."),
            Some.Article("Nothing", day: "2022-01-01", text: "Taxes."));
        await using var context = archive.Open();

        var page = await TemporaryArchive.Search(context).SearchAsync(SearchQuery.Parse("flood"), new ArticleFilter(), SearchSort.Relevance, null, 20, Cancellation);

        Assert.Equal(["Flood in Lund", "Once"], page.Hits.Select(hit => hit.Article.Title));
        Assert.Equal([new TextRun("Flood", true), new TextRun(" in Lund", false)], page.Hits[0].Title);
    }

    [Theory]
    [InlineData("", "", 5, "SE 3, FI 2, DK 1", "north.example 2, south.example 2", "en 3, sv 1", "2022-03 2, 2022-02 1, 2022-01 1")]
    [InlineData("rain", "", 4, "SE 3, FI 2", "north.example 2, south.example 2", "en 3, sv 1", "2022-03 2, 2022-02 1, 2022-01 1")]
    [InlineData("rain country:fi", "", 2, "FI 2, SE 1", "north.example 1, south.example 1", "en 2", "2022-03 1, 2022-01 1")]
    [InlineData("", "south.example", 2, "SE 2, FI 1", "", "en 1, sv 1", "2022-03 2")]
    [InlineData("drought", "", 0, "", "", "", "")]
    public async Task Facets_follow_the_query_and_the_filter(
        string query, string source, int total, string countries, string sources, string languages, string months)
    {
        await using var archive = await ArchiveAsync();
        await using var context = archive.Open();

        var facets = await TemporaryArchive.Search(context).CountAsync(
            SearchQuery.Parse(query), new ArticleFilter(Source: source.Length == 0 ? null : source), Cancellation);

        Assert.Equal(
            (total, countries, sources, languages, months),
            (facets.Total, Told(facets.Countries), Told(facets.Sources), Told(facets.Languages), Told(facets.Months)));
    }

    [Fact]
    public async Task A_source_that_the_archive_does_not_have_is_said()
    {
        await using var archive = await ArchiveAsync();
        await using var context = archive.Open();
        var search = TemporaryArchive.Search(context);

        Assert.Empty((await search.ReadAsync("rain source:north", Cancellation)).Ignored);
        Assert.Equal(
            ["“source:nort” is no source of this archive; write its host or a part of it between dots."],
            (await search.ReadAsync("rain source:nort", Cancellation)).Ignored);
    }

    [Fact]
    public async Task A_part_of_a_name_may_mean_thousands_of_sources()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            [.. Enumerable.Range(0, 2_000).Select(i => Some.Article($"{i}", source: i == 0 ? "Wire News" : $"n{i}.news.example", text: "Rain."))]);
        await using var context = archive.Open();

        var facets = await TemporaryArchive.Search(context).CountAsync(SearchQuery.Parse("source:news"), new ArticleFilter(), Cancellation);

        Assert.Equal(2_000, facets.Total);
    }

    [Fact]
    public async Task No_reader_can_name_a_tag()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("Snow \uE000s1", source: "one.example", text: "Text \uE000e1 \uE000c0010200105"));

        Assert.Equal("", await TitlesAsync(archive, "\uE000s1 \uE000e1 rain", new ArticleFilter()));
        Assert.Equal("Snow \uE000s1", await TitlesAsync(archive, "\"\uE000s1\" snow", new ArticleFilter()));
        Assert.Equal("", await TitlesAsync(archive, "e1 -snow", new ArticleFilter()));
    }

    private static Task<TemporaryArchive> ArchiveAsync() => TemporaryArchive.CreateAsync(
        Some.Article("a", country: "FI", day: "2022-01-01", source: "north.example", text: "Rain."),
        Some.Article("b", country: "SE", day: "2022-02-01", source: "north.example", text: "Rain and a flood."),
        Some.Article("c", country: "SE", day: "2022-03-01", source: "south.example", text: "Rain.", language: "sv"),
        Some.Article("d", country: "SE FI", day: "2022-03-02", source: "south.example", text: "Rain."),
        Some.Article("undated", country: "DK", day: null, source: null, text: "Sun.", language: null));

    private static async Task<string> TitlesAsync(TemporaryArchive archive, string query, ArticleFilter filter)
    {
        await using var context = archive.Open();
        var page = await TemporaryArchive.Search(context).SearchAsync(SearchQuery.Parse(query), filter, SearchSort.Newest, null, 20, Cancellation);
        Assert.Null(page.Next);
        return string.Join(' ', page.Hits.Select(hit => hit.Article.Title));
    }

    private static string Told(IEnumerable<FacetCount> counts) => string.Join(", ", counts.Select(count => $"{count.Value} {count.Articles}"));
}
