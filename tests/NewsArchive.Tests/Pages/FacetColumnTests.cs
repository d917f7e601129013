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

        Assert.Equal([2021, 2022, 2023, 2024, 2025, 2026], column.Chart.Years.Select(year => year.Year));
        Assert.Equal(new FacetLink("3 articles dated later", "/?from=2027-01", 3), column.Later);
        Assert.Equal(["December 2026", "January 2022", "March 2021"], Assert.Single(column.Groups).Links.Select(l => l.Label));
    }

    [Fact]
    public void Nothing_is_later_where_no_article_lies_ahead()
    {
        var column = Column("2026-12", "2022-01");

        Assert.Null(column.Later);
        Assert.Equal(2026, column.Chart.Years[^1].Year);
    }

    [Fact]
    public void A_list_that_lies_ahead_as_a_whole_is_drawn()
    {
        var column = Column("9999-12", "9998-01");

        Assert.Null(column.Later);
        Assert.Equal([9998, 9999], column.Chart.Years.Select(year => year.Year));
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
