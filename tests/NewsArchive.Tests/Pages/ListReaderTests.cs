using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Web.Pages;

namespace NewsArchive.Tests.Pages;

public sealed class ListReaderTests
{
    [Theory]
    [InlineData("country=UA&source=a.example", "/?country=ua&source=a.example")]
    [InlineData("country=%D0%A3%D0%BA%D1%80%D0%B0%D1%97%D0%BD%D0%B0", "/?country=ua")]
    [InlineData("country=South+Korea", "/?country=kr")]
    [InlineData("from=2022&to=2022", "/?from=2022-01&to=2022-12")]
    [InlineData("from=2022-02&to=2022-02", "/?from=2022-02&to=2022-02")]
    [InlineData("to=2024-02-29&from=2024-02-02", "/?from=2024-02-02&to=2024-02")]
    [InlineData("from=0001-01-01&to=9999-12-31", "/?from=0001-01&to=9999-12")]
    [InlineData("from=9999&to=9999", "/?from=9999-01&to=9999-12")]
    [InlineData("from=0001&to=0001", "/?from=0001-01&to=0001-12")]
    [InlineData("sort=oldest&before=5", "/?sort=oldest")]
    [InlineData("from=9999-12-31", "/?from=9999-12-31")]
    [InlineData("lang=EN&sort=newest&utm_source=x", "/?lang=en")]
    [InlineData("source=A/B “C”&before=5", "/?source=A%2FB%20%E2%80%9CC%E2%80%9D")]
    public void Filters_are_read_and_written_the_same_way(string query, string address)
    {
        var request = Read(query);

        Assert.Empty(request.Ignored);
        Assert.Equal(address, request.Start);
    }

    [Theory]
    [InlineData("from=2022-13-45", "“from=2022-13-45” was ignored: a day is written like")]
    [InlineData("to=0000", "“to=0000” was ignored")]
    [InlineData("country=zz", "“country=zz” was ignored: a country is written")]
    [InlineData("country=Germny", "“country=Germny” was ignored: the nearest name of a country is Germany")]
    [InlineData("country=ukr", "“country=ukr” was ignored: a country is written as its two-letter code")]
    [InlineData("country=ua&country=ru", "“country=ua,ru” was ignored")]
    [InlineData("lang=english", "“lang=english” was ignored")]
    [InlineData("sort=relevance", "“sort=relevance” was ignored")]
    [InlineData("before=-", "“before=-” was ignored")]
    [InlineData("before=1.5", "“before=1.5” was ignored")]
    [InlineData("before=99999999999999999999", "was ignored: it is not a position")]
    [InlineData("from=2023&to=2022", "The first day lies after the last one")]
    public void What_makes_no_sense_is_ignored_and_named(string query, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Read(query).Ignored), StringComparison.Ordinal);

    [Fact]
    public void A_position_may_lie_below_zero()
    {
        var request = Read("before=-5");

        Assert.Empty(request.Ignored);
        Assert.Equal(-5, request.Before);
        Assert.Equal("/?before=-5", request.After(-5));
    }

    [Fact]
    public void A_long_value_is_cut_in_the_notice() =>
        Assert.InRange(Assert.Single(Read("from=" + new string('9', 5_000)).Ignored).Length, 1, 200);

    [Fact]
    public void Of_an_endless_query_the_beginning_is_read_and_the_rest_is_named()
    {
        var request = ListReader.ReadSearch(Query("q=" + new string('x', 1_999) + "%F0%9F%93%B0"));

        Assert.Equal(new string('x', 1_999), request.Text);
        Assert.Equal("Only the first 2,000 of 2,001 characters were read.", Assert.Single(request.Ignored));
    }

    [Fact]
    public void A_page_about_one_country_takes_no_other()
    {
        var pinned = new ArticleFilter(Country: CountryCode.Parse("SE", null));

        var request = ListReader.Read("/country/se", Query("country=fi&lang=en"), pinned);

        Assert.Equal(pinned.Country, request.Filter.Country);
        Assert.Equal("/country/se?lang=en", request.Start);
        Assert.Contains("this page has its own", Assert.Single(request.Ignored), StringComparison.Ordinal);
    }

    [Fact]
    public void Relevance_is_an_order_of_searches()
    {
        var request = ListReader.ReadSearch(Query("q=snow&sort=relevance&before=7"));

        Assert.Equal(SearchSort.Relevance, request.Sort);
        Assert.Equal("/search?q=snow&sort=relevance", request.Start);
        Assert.Equal("/search?q=snow&sort=relevance&before=9", request.After(9));
        Assert.Equal("/search?q=snow", request.Sorted(SearchSort.Newest));
    }

    private static ListRequest Read(string query) => ListReader.Read("/", Query(query));

    private static QueryCollection Query(string query) => new(QueryHelpers.ParseQuery(query));
}
