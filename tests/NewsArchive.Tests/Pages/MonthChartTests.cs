using System.Globalization;
using NewsArchive.Storage.Search;
using NewsArchive.Web.Pages;
using NewsArchive.Web.Pages.Browse;

namespace NewsArchive.Tests.Pages;

public sealed class MonthChartTests
{
    [Fact]
    public void The_chart_has_every_year_and_a_bar_for_each_month_with_articles()
    {
        var chart = MonthChart.Of([new FacetCount("2022-03", 40), new FacetCount("2020-01", 10), new FacetCount("2020-12", 1)]);

        Assert.Equal([2020, 2021, 2022], chart.Years.Select(year => year.Year));
        Assert.Equal([11, 0, 40], chart.Years.Select(year => year.Articles));
        Assert.Equal([2, 0, 1], chart.Years.Select(year => year.Months.Count));
        Assert.Equal("Articles per month, 2020 to 2022", chart.Description);
    }

    [Fact]
    public void A_long_span_shows_the_newest_years()
    {
        var chart = MonthChart.Of([new FacetCount("0001-01", 1), new FacetCount("2024-01", 1)]);

        Assert.Equal(2024, chart.Years[^1].Year);
        Assert.Equal(6, chart.Years.Count);
    }

    [Theory]
    [InlineData("2022-03", 2020, 2022)]
    [InlineData("0001-05", 1, 1)]
    [InlineData("9999-12", 9997, 9999)]
    public void A_wide_chart_has_a_few_years_at_least(string month, int first, int last)
    {
        var chart = MonthChart.Of([new FacetCount(month, 2)]);

        Assert.Equal(Enumerable.Range(first, last - first + 1), chart.Years.Select(year => year.Year));
        Assert.Equal(month, Assert.Single(chart.Years[^1].Months).Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Drawings_do_not_depend_on_the_machines_language()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

        var chart = MonthChart.Of([new FacetCount("2022-03", 40), new FacetCount("2020-01", 11), new FacetCount("2021-01", 7)]);

        Assert.All(chart.Years.SelectMany(year => year.Months), month => Assert.DoesNotContain(",", month.Bar + month.Field, StringComparison.Ordinal));
    }

    [Fact]
    public void Weeks_of_the_calendar_begin_on_monday_and_have_seven_days()
    {
        var first = new DateOnly(2022, 1, 1); // a Saturday

        var calendar = MonthCalendar.Of(first, new Dictionary<DateOnly, int> { [new DateOnly(2022, 1, 22)] = 3 });

        Assert.All(calendar.Weeks, week => Assert.Equal(7, week.Count));
        Assert.Equal(6, calendar.Weeks.Count);
        Assert.Null(calendar.Weeks[0][4]);
        Assert.Equal(first, calendar.Weeks[0][5]!.Day);
        Assert.Equal(3, calendar.Weeks[3][5]!.Articles);
        Assert.Null(calendar.Weeks[5][1]);
    }

    [Theory]
    [InlineData(0, 1_000, 0)]
    [InlineData(1, 1_000, 1)]
    [InlineData(1_000, 1_000, 4)]
    [InlineData(1, 1, 1)]
    [InlineData(2_000, 1_000, 4)]
    public void A_day_with_articles_is_never_as_light_as_one_without(int articles, int peak, int level) =>
        Assert.Equal(level, Heat.Of(articles, peak));
}
