using Microsoft.AspNetCore.WebUtilities;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Web.Pages;

namespace NewsArchive.Tests.Pages;

public sealed class FacetColumnTests
{
    [Fact]
    public void Articles_dated_far_ahead_are_one_link_and_push_no_year_out()
    {
        var column = Column("2099-12", "2098-01", "2050-01", "2026-12", "2022-01", "2021-03");

        Assert.Equal(["2021", "2022", "2026"], column.Histogram.Bars.Select(bar => bar.Label));
        Assert.Equal([new FacetLink("3 articles dated later", "/?from=2027-01", 3)], column.Beyond);
        Assert.Equal(["December 2026", "January 2022", "March 2021"], Assert.Single(column.Groups).Links.Select(l => l.Label));
    }

    [Fact]
    public void Nothing_is_later_where_no_article_lies_ahead()
    {
        var column = Column("2026-12", "2022-01");

        Assert.Empty(column.Beyond);
        Assert.Equal("2026", column.Histogram.Bars[^1].Label);
    }

    [Fact]
    public void A_list_that_lies_ahead_as_a_whole_is_drawn()
    {
        var column = Column("9999-12", "9998-01");

        Assert.Empty(column.Beyond);
        Assert.Equal(["January 9998", "December 9999"], column.Histogram.Bars.Select(bar => bar.Label));
    }

    [Fact]
    public void What_no_bar_has_room_for_is_one_link()
    {
        var column = Column("2022-01", "1986-12", "1850-05");

        Assert.Equal(["2022"], column.Histogram.Bars.Select(bar => bar.Label));
        Assert.Equal([new FacetLink("2 articles dated earlier", "/?to=2021-12", 2)], column.Beyond);
    }

    [Fact]
    public void A_value_can_be_left_out_by_a_word_of_the_query_that_keeps_all_else()
    {
        var request = new ListRequest("/country/ua", new ArticleFilter(Country: CountryCode.Parse("UA", null)), new ArticleFilter(Country: CountryCode.Parse("UA", null), Language: "en"));
        var column = FacetColumn.Of(
            request,
            new Facets(9, [new FacetCount("RU", 4), new FacetCount("XK", 0)], [new FacetCount("A \"B\" C", 5), new FacetCount("x.example", 4)], [], []),
            new StoppedClock());

        Assert.Equal([null, "/search?q=-source%3A%22x.example%22&country=ua&lang=en"], Assert.Single(column.Groups).Links.Select(link => link.Without));
        Assert.Equal("/search?q=-country%3Aru%20snow&sort=oldest", (new ListRequest("/search", new ArticleFilter(), new ArticleFilter()) { Text = "\"snow", Sort = SearchSort.Oldest }).Excluding("country", "ru"));
        Assert.Null(new ListRequest("/undated", new ArticleFilter(Undated: true), new ArticleFilter(Undated: true)).Excluding("country", "ru"));
    }

    [Theory]
    [InlineData("OR rain")]
    [InlineData("AND rain OR")]
    [InlineData("NEAR/5 rain")]
    [InlineData("(rain")]
    [InlineData(") OR rain")]
    [InlineData("\"black sea")]
    [InlineData("in:hidden -rain")]
    public void What_is_left_out_changes_nothing_else_of_a_query(string text)
    {
        var list = new ListRequest("/search", new ArticleFilter(), new ArticleFilter()) { Text = text };

        Assert.Equal([.. SearchQuery.Parse(text).Parts.Select(part => part.Told).Prepend("not tagged Russia").Order()], PartsOf(list.Excluding("country", "ru")!));
        Assert.Equal(
            [.. SearchQuery.Parse(text).Parts.Select(part => part.Told).Prepend("tagged Russia").Order()],
            PartsOf((list with { Filter = new ArticleFilter(Country: CountryCode.Parse("UA", null)) }).TaggedToo(CountryCode.Parse("RU", null))));

        static string[] PartsOf(string address) =>
            [.. SearchQuery.Parse(QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..])["q"]).Parts.Select(part => part.Told).Order()];
    }

    [Fact]
    public void Numbers_that_are_not_all_are_told_to_be_of_the_newest()
    {
        var request = new ListRequest("/search", new ArticleFilter(), new ArticleFilter()) { Text = "rain" };
        var facets = new Facets(1_200, [], [], [], [new FacetCount("2098-01", 2), new FacetCount("2022-03", 700), new FacetCount("2020-01", 498)]);
        var column = FacetColumn.Of(request, facets with { IsExact = false }, new StoppedClock());

        Assert.Equal("of the newest 1,200 articles found", column.Counted);
        Assert.Equal("at least 2 articles dated later", Assert.Single(column.Beyond).Label);
        Assert.Null(FacetColumn.Of(request, facets, new StoppedClock()).Counted);
    }

    [Fact]
    public void A_long_list_can_be_entered_at_a_year()
    {
        var facets = new Facets(100, [], [], [], [new FacetCount("2022-03", 60), new FacetCount("2020-01", 40)]);
        var newest = FacetColumn.Of(new ListRequest("/", new ArticleFilter(), new ArticleFilter()), facets, new StoppedClock()).Years;
        var oldest = FacetColumn.Of(new ListRequest("/", new ArticleFilter(), new ArticleFilter()) { Sort = SearchSort.Oldest }, facets, new StoppedClock()).Years;

        Assert.Equal($"/?before={ArticleKey.FirstOf(new DateOnly(2021, 1, 1))}", newest.Single(year => year.Label == "2020").Href);
        Assert.Equal($"/?sort=oldest&before={ArticleKey.LastOf(new DateOnly(2019, 12, 31))}", oldest.Single(year => year.Label == "2020").Href);
    }

    private static FacetColumn Column(params string[] months) => FacetColumn.Of(
        new ListRequest("/", new ArticleFilter(), new ArticleFilter()),
        new Facets(months.Length, [], [], [], [.. months.Select(month => new FacetCount(month, 1))]),
        new StoppedClock());

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
    }
}
