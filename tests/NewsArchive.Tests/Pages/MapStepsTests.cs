using System.Globalization;
using NewsArchive.Web.Pages.Countries;

namespace NewsArchive.Tests.Pages;

public sealed class MapStepsTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "1")]
    [InlineData(3, "1; 2 – 3")]
    [InlineData(40, "1 – 4; 5 – 9; 10 – 19; 20 – 40")]
    [InlineData(100_000, "1 – 9; 10 – 99; 100 – 999; 1,000 – 9,999; 10,000 – 100,000")]
    [InlineData(int.MaxValue, "1 – 99; 100 – 9,999; 10,000 – 499,999; 500,000 – 49,999,999; 50,000,000 – 2,147,483,647")]
    public void Steps_begin_with_round_numbers_and_end_with_the_peak(int peak, string labels)
    {
        var steps = MapSteps.Of(peak);

        Assert.Equal(labels, string.Join("; ", Enumerable.Range(1, steps.Starts.Count).Select(steps.Label)));
    }

    [Fact]
    public void A_count_lies_in_the_step_whose_label_holds_it()
    {
        var steps = MapSteps.Of(40);

        Assert.Equal("0 1 1 2 3 4 4", string.Join(' ', "0 1 4 5 10 20 40".Split(' ').Select(articles => steps.Of(int.Parse(articles, CultureInfo.InvariantCulture)))));
    }
}
