using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Tests.Countries;

public sealed class CountryCodeTests
{
    [Theory]
    [InlineData("ua", "UA")]
    [InlineData("XK", "XK")]
    public void Two_letters_in_any_case_are_a_code(string text, string code) =>
        Assert.Equal(code, CountryCode.Parse(text, null).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("u")]
    [InlineData("ukr")]
    [InlineData("ü1")]
    [InlineData(null)]
    public void Anything_else_is_not(string? text) => Assert.False(CountryCode.TryParse(text, null, out _));
}
