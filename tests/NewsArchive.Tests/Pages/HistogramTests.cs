using System.Globalization;
using NewsArchive.Storage.Search;
using NewsArchive.Web.Pages;

namespace NewsArchive.Tests.Pages;

public sealed class HistogramTests
{
    [Theory]
    [InlineData("year", "1990 2022", "1990-03 2022-01 2022-07")]
    [InlineData("month", "March 2020, January 2022", "2022-01 2020-03")]
    [InlineData("month", "January 0001", "0001-01")]
    [InlineData("day", "1 February 2024, 29 February 2024", "2024-02-29 2024-02-01")]
    public void A_bar_is_a_year_or_of_a_short_span_a_month_and_within_a_month_a_day(string unit, string labels, string counts)
    {
        var chart = Of(counts);

        Assert.Equal(unit, chart.Unit);
        Assert.Equal(labels.Replace(",", "", StringComparison.Ordinal), string.Join(' ', chart.Bars.Select(bar => bar.Label)));
    }

    [Fact]
    public void A_bar_is_as_high_as_its_share_and_never_too_low_to_see()
    {
        var chart = Histogram.Of([new FacetCount("2022-01", 1), new FacetCount("2022-02", 500), new FacetCount("2022-03", 1_000), new FacetCount("2022-04", 0)]);

        Assert.Equal(["v-1.5h", "v-28h", "v-56h"], chart.Bars.Select(bar => bar.Bar[bar.Bar.IndexOf("v-", StringComparison.Ordinal)..(bar.Bar.LastIndexOf('h') + 1)]));
    }

    [Fact]
    public void No_time_of_the_calendar_falls_out_of_it() =>
        Assert.Equal("9999", Of("0001-01 9999-12").Bars[^1].Label);

    [Fact]
    public void Drawings_do_not_depend_on_the_machines_language()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

        var chart = Of("2020-01 2021-03 2021-04 2021-07");

        Assert.All(chart.Bars, bar => Assert.DoesNotContain(",", bar.Field + bar.Bar, StringComparison.Ordinal));
        Assert.All(chart.Ticks, tick => Assert.DoesNotContain(",", tick.Left, StringComparison.Ordinal));
    }

    private static Histogram Of(string counts) => Histogram.Of([.. counts.Split(' ').Select(value => new FacetCount(value, 3))]);
}
