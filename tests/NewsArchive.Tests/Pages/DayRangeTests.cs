using NewsArchive.Web.Pages;

namespace NewsArchive.Tests.Pages;

public sealed class DayRangeTests
{
    [Theory]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2022-01-22", "2022-01-22", "2022-01-22")]
    [InlineData("0001-01-01", "0001-01-01", "0001-01-01")]
    public void A_year_a_month_and_a_day_are_read(string text, string from, string to) =>
        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), DayRange.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("22")]
    [InlineData("0000")]
    [InlineData("2022-13")]
    [InlineData("2022-00")]
    [InlineData("2022-1-2")]
    [InlineData("2022/01")]
    [InlineData("2022-01/22")]
    [InlineData("2022-02-29")]
    [InlineData("2022-01-00")]
    [InlineData("+022-01")]
    [InlineData(" 022")]
    [InlineData("２０２２")]
    [InlineData("2022-01-22T")]
    public void Anything_else_is_none(string text) => Assert.Null(DayRange.Find(text));
}
