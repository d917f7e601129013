using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Tests.Languages;

public sealed class LanguageCodesTests
{
    [Theory]
    [InlineData("German", "de")]
    [InlineData("ENGLISH", "en")]
    [InlineData("uk", "uk")]
    [InlineData("Serbian", "sr")]
    [InlineData("XQ", "xq")]
    public void A_language_is_found_by_code_and_name(string text, string code)
    {
        Assert.True(LanguageCodes.TryFind(text, out var found));
        Assert.Equal(code, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("d1")]
    [InlineData("Klingonese")]
    [InlineData("\uD800")]
    public void What_is_no_language_is_not_found(string text) => Assert.False(LanguageCodes.TryFind(text, out _));
}
