using NewsArchive.Evaluation.Metric;

namespace NewsArchive.Tests.Evaluation;

/// <summary>What the benchmark accepts as the fact of the gold.</summary>
public sealed class FactCheckTests
{
    [Theory]
    [InlineData("STORM closes the Café", true)]
    [InlineData("Storm closes the café", true)]
    [InlineData("the café closes: Storm", true)] // the order does not count
    [InlineData("Storm closes the café | The Harbour Courier", false)]
    [InlineData("", false)]
    public void A_title_has_nine_in_ten_of_the_words(string found, bool isRight) =>
        Assert.Equal(isRight, FactCheck.IsTitle(["Another", "Storm closes the Café"], found));

    [Theory]
    [InlineData("2022-01-19T03:11+02:00", true)]
    [InlineData(" 2022-01-19", true)]
    [InlineData("2022-01-20", false)]
    [InlineData("2022", false)]
    public void A_date_is_its_day(string found, bool isRight) => Assert.Equal(isRight, FactCheck.IsDay("2022-01-19T23:59", found));

    [Theory]
    [InlineData("By Ada Quill and Maren Holt", true)]
    [InlineData("Maren Holt, Ada Quill", true)]
    [InlineData("Dr Ada Quill; Maren Holt", true)] // a name may be part of the other's
    [InlineData("Ada Quill", false)]
    [InlineData("Ada Quill, Maren Holt, AFP", false)]
    [InlineData("", false)]
    public void Authors_are_the_same_people_in_any_order(string found, bool isRight) =>
        Assert.Equal(isRight, FactCheck.IsAuthor("Ada Quill;Maren Holt", found));

    [Theory]
    [InlineData("https://www.harbour-courier.example/news", true)]
    [InlineData("The Harbour Courier", true)]
    [InlineData("harbour", false)]
    [InlineData("", false)]
    public void A_source_is_one_of_the_accepted_names(string found, bool isRight) =>
        Assert.Equal(isRight, FactCheck.IsSource(["harbour-courier.example", "The Harbour Courier"], found));
}
