using System.Text.RegularExpressions;

namespace NewsArchive.Tests.Pages;

public sealed class ListTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string NoIndex = "<meta name=\"robots\" content=\"noindex\">";

    [Fact]
    public async Task An_empty_archive_says_how_it_is_filled()
    {
        await using var site = await ServedArchive.StartAsync();

        var front = await site.ReadAsync("/");
        Assert.Contains("newsarchive ingest FOLDER", front, StringComparison.Ordinal);
        Assert.DoesNotContain("0 articles", front, StringComparison.Ordinal);
        foreach (var address in "/sources /countries /undated /search?q=x /feed.atom /sitemap.xml".Split(' '))
        {
            Assert.NotEmpty(await site.ReadAsync(address));
        }
    }

    [Fact]
    public async Task Older_articles_follow_page_by_page_and_none_is_lost()
    {
        var seen = new List<string>();
        var next = (string?)"/";
        while (next != null)
        {
            var page = await room.Site.ReadAsync(next);
            seen.AddRange(page.Split("<h3><a href=\"/a/").Skip(1).Select(rest => rest[..12]));
            Assert.Equal(next != "/", page.Contains("Back to the newest", StringComparison.Ordinal));
            next = page.Split("rel=\"next\" href=\"") is [_, var rest] ? rest[..rest.IndexOf('"', StringComparison.Ordinal)] : null;
        }

        Assert.Equal(39, seen.Count);
        Assert.Equal(39, seen.Distinct().Count());
    }

    [Fact]
    public async Task Filters_combine_and_can_be_taken_away_one_by_one()
    {
        var page = await room.Site.ReadAsync("/?country=se&source=lund.example&from=2022");

        Assert.Contains("Snow in Lund", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Rain in Oulu", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ثلج", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/?country=se&amp;source=lund.example\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/?source=lund.example&amp;from=2022-01\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/?country=se&amp;from=2022-01\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nonsense_in_the_address_gives_a_page_that_says_so()
    {
        var page = await room.Site.ReadAsync("/?from=2022-13-45&country=zz9&before=x&sort=%00");

        Assert.Contains("“from=2022-13-45” was ignored", page, StringComparison.Ordinal);
        Assert.Contains("Rain in Oulu", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("0001")]
    [InlineData("0001-01-01")]
    [InlineData("9999")]
    [InlineData("9999-12")]
    [InlineData("9999-12-31")]
    public async Task The_first_and_the_last_day_there_is_are_answered(string day)
    {
        foreach (var page in "/? /search?q=snow& /country/se? /undated? /source/lund.example?".Split(' '))
        {
            Assert.NotEmpty(await room.Site.ReadAsync($"{page}from={day}"));
            Assert.NotEmpty(await room.Site.ReadAsync($"{page}to={day}"));
            Assert.NotEmpty(await room.Site.ReadAsync($"{page}from={day}&to={day}"));
        }

        // Years outside the archive's span have no page.
        using var answer = await room.Site.GetAsync("/" + day.Replace('-', '/'));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_calendar_links_days_with_articles_and_shows_the_others_as_gaps()
    {
        var page = await room.Site.ReadAsync("/2022/01");

        Assert.Contains("<a href=\"/2022/01/22\"><b>22</b>", page, StringComparison.Ordinal);
        Assert.Contains("<td><span><b>23</b></span></td>", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\" href=\"/2021/12\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2019", 404)]
    [InlineData("/2019/12", 404)]
    [InlineData("/2023", 404)]
    [InlineData("/2023/01/01", 404)]
    [InlineData("/9999/12/31", 404)]
    [InlineData("/0001", 404)]
    [InlineData("/2020/01", 200)]
    [InlineData("/2021/06/01", 200)]
    [InlineData("/2022/12", 200)]
    public async Task Time_has_pages_from_the_first_year_of_the_archive_to_the_last(string address, int status)
    {
        using var answer = await room.Site.GetAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(NoIndex, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_of_a_year_is_a_page_that_search_engines_leave_out()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article(day: "2019-05-01"), Some.Article(day: "2022-05-01"));

        Assert.Contains(NoIndex, await site.ReadAsync("/2020"), StringComparison.Ordinal);
        Assert.DoesNotContain(NoIndex, await site.ReadAsync("/2019"), StringComparison.Ordinal);
        Assert.DoesNotContain(NoIndex, await site.ReadAsync("/2019/05/01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_names_the_countries_an_article_is_about_or_else_those_it_mentions()
    {
        await using var site = await ServedArchive.StartAsync(
            Some.Article("Subject and mention", "SE FI"),
            Some.Article("Only mentions") with
            {
                Countries = [.. Some.Article(country: "DK NO").Countries.Select(tag => tag with { IsSubject = false })],
            });

        var rows = (await site.ReadAsync("/")).Split("<h3>");

        Assert.Contains("/country/se", rows.Single(row => row.Contains("Subject and mention", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("Finland", rows.Single(row => row.Contains("Subject and mention", StringComparison.Ordinal)).Split("</article>")[0], StringComparison.Ordinal);
        Assert.Matches("Denmark.*Norway", rows.Single(row => row.Contains("Only mentions", StringComparison.Ordinal)).Split("</article>")[0]);
    }

    [Fact]
    public async Task A_day_leads_to_the_nearest_days_that_have_articles()
    {
        var page = await room.Site.ReadAsync("/2021/12/01");

        Assert.Contains("rel=\"prev\" href=\"/2020/02/29\"", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"next\" href=\"/2021/12/02\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_keeps_the_filter_on_its_way_to_month_and_year()
    {
        var page = await room.Site.ReadAsync("/2022/01/22?country=se");

        Assert.Contains("href=\"/2022/01?country=se\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("((((")]
    [InlineData("a AND OR NOT *")]
    [InlineData("-snow")]
    [InlineData("title:")]
    [InlineData("%00%ff\u202E")]
    [InlineData("' OR 1=1 --")]
    [InlineData("NEAR(a b")]
    public async Task Any_search_is_answered_with_a_page(string words) =>
        Assert.Contains("Words to search for", await SearchAsync(words), StringComparison.Ordinal);

    [Fact]
    public async Task A_search_of_ten_thousand_characters_is_answered() =>
        Assert.NotEmpty(await SearchAsync(new string('x', 5_000) + string.Concat(Enumerable.Repeat(" a", 500))));

    [Fact]
    public async Task Ten_thousand_words_give_a_page_of_usual_size_and_a_megabyte_is_refused_with_a_page()
    {
        var page = await SearchAsync(string.Concat(Enumerable.Repeat("дождь ", 10_000)));
        using var refused = await room.Site.GetAsync("/search?q=" + new string('x', 1 << 20));

        Assert.Contains("Only the first 2,000 of 60,000 characters were read", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1_000, 128 * 1024);
        Assert.Equal(System.Net.HttpStatusCode.RequestUriTooLong, refused.StatusCode);
        Assert.Contains("longer than any search needs", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_by_relevance_tells_its_reasons_when_asked()
    {
        Assert.DoesNotContain("Score ", await room.Site.ReadAsync("/search?q=snow&sort=relevance"), StringComparison.Ordinal);
        Assert.Matches("(?s)Score [0-9.]+.*snow.*in the title, among the first words", await room.Site.ReadAsync("/search?q=snow&sort=relevance&explain=1"));
        Assert.Contains("“nonesuch”</bdi>: 0.00 (not in this article)", await room.Site.ReadAsync("/search?q=snow+OR+nonesuch&sort=relevance&explain=1"), StringComparison.Ordinal);
        Assert.Contains("“explain=1” was ignored", await room.Site.ReadAsync("/search?q=snow&explain=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_within_a_month_is_drawn_day_by_day_and_its_bars_are_filters()
    {
        var page = await room.Site.ReadAsync("/search?q=rain&from=2021-12&to=2021-12");

        Assert.Contains("<a href=\"/search?q=rain&amp;from=2021-12-02&amp;to=2021-12-02\"><title>2 December 2021: 1 article</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Oldest_first_is_the_other_way_round()
    {
        var newest = await room.Site.ReadAsync("/search?q=rain&country=fi");
        var oldest = await room.Site.ReadAsync("/search?q=rain&country=fi&sort=oldest");

        Assert.Contains("day 34", newest, StringComparison.Ordinal);
        Assert.DoesNotContain("day 34", oldest, StringComparison.Ordinal);
        Assert.Contains("Newer articles", oldest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_part_of_a_search_can_be_taken_away_and_is_offered_where_all_together_find_nothing()
    {
        var page = await room.Site.ReadAsync("/search?q=snow+country%3Ase+nonesuch&lang=en");

        Assert.Contains("Nothing found", page, StringComparison.Ordinal);
        Assert.Matches("(?s)<p class=\"chips\">.*“snow”.*Sweden.*“nonesuch”.*English", page);
        Assert.Matches("<a href=\"/search\\?q=snow%20country(:|%3A)se&amp;lang=en\">Without <bdi>.*nonesuch.*</bdi></a> <span class=\"count\">1 article</span>", page);
        Assert.DoesNotContain("Without <bdi>English", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_finds_nothing_may_be_any_part_of_a_search()
    {
        var page = await room.Site.ReadAsync("/search?q=snow+fell+nobody+minded+lund+nonesuch");

        Assert.Matches("<a href=\"/search\\?q=snow%20fell%20nobody%20minded%20lund\">Without <bdi>“nonesuch”</bdi></a> <span class=\"count\">1 article</span>", page);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, "Without <bdi>"));
    }

    [Fact]
    public async Task A_slip_of_the_pen_leads_to_the_word_that_was_meant_where_that_finds_something()
    {
        Assert.Contains("Did you mean <a href=\"/search?q=snow%20lund\"><bdi>snow lund</bdi></a>?", await room.Site.ReadAsync("/search?q=snwo+lund"), StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", await room.Site.ReadAsync("/search?q=snwo+oulu"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_is_left_out_by_click_is_a_part_of_the_search()
    {
        var page = await room.Site.ReadAsync("/search?q=-country%3Ase+lund.example+OR+oulu");

        Assert.Contains("Rain", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Snow", page, StringComparison.Ordinal);
        Assert.Matches("<p class=\"chips\">.*Sweden", page);
    }

    [Fact]
    public async Task A_list_of_twenty_articles_is_a_small_page()
    {
        var page = await room.Site.ReadAsync("/2021");
        var withoutCoins = Regex.Replace(page, "<span class=\"Z3988\"[^>]*></span>", "");

        // What reference managers read repeats the headlines and is compressed to a fifth.
        Assert.InRange(withoutCoins.Length, 1_000, 16 * 1024);
        Assert.InRange(page.Length - withoutCoins.Length, 1_000, 7 * 1024);
    }

    private Task<string> SearchAsync(string words) => room.Site.ReadAsync("/search?q=" + Uri.EscapeDataString(words));
}
