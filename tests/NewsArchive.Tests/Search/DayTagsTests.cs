using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Search;

public sealed class DayTagsTests
{
    // Every day of four years, with days around the borders of what has decades.
    private static readonly DateOnly[] Days =
    [
        .. Enumerable.Range(0, 1462).Select(new DateOnly(2019, 1, 1).AddDays),
        new(1993, 4, 5), new(1900, 1, 1), new(1899, 12, 31), new(1, 1, 2), new(2099, 12, 31), new(2100, 1, 1), new(9999, 12, 31),
    ];

    [Theory]
    [InlineData(null, null, 22)]
    [InlineData("2022-01-22", "2022-01-22", 1)]
    [InlineData("2022-02-01", "2022-02-28", 1)]
    [InlineData("2022-01-01", "2022-12-31", 1)]
    [InlineData("2020-01-01", "2029-12-31", 1)]
    [InlineData("2020-02-29", "2020-03-01", 2)]
    [InlineData("2019-12-31", "2021-01-01", 3)]
    [InlineData("2021-05-09", null, 46)]
    [InlineData(null, "2021-08-30", 51)]
    [InlineData("2022-01-02", "2021-01-01", 0)]
    [InlineData("2011-01-02", "2028-12-30", 98)]
    public void Any_time_is_a_few_tags_of_which_each_of_its_days_has_one(string? from, string? to, int count)
    {
        DateOnly? first = from is null ? null : DateOnly.Parse(from, null);
        DateOnly? last = to is null ? null : DateOnly.Parse(to, null);

        var tags = DayTags.Between(first, last);

        Assert.Equal(count, tags.Count);
        Assert.All(Days, day => Assert.Equal(
            (first ?? day) <= day && day <= (last ?? day) ? 1 : 0,
            DayTags.Of(day).Count(tags.Contains)));
        Assert.DoesNotContain(DayTags.Undated, tags);
    }

    [Fact]
    public void An_undated_article_has_a_tag_of_its_own() => Assert.Equal([DayTags.Undated], DayTags.Of(null));
}
