using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Tests.Countries;

public sealed class CountryNamesTests
{
    [Theory]
    [InlineData("UA", "Ukraine")]
    [InlineData("GE", "Georgia")]
    [InlineData("XK", "Kosovo")]
    [InlineData("CI", "Côte d’Ivoire")]
    [InlineData("HK", "Hong Kong")]
    public void A_country_has_an_English_name(string code, string name)
    {
        var country = CountryCode.Parse(code, null);

        Assert.True(CountryNames.Exists(country));
        Assert.Equal(name, CountryNames.EnglishName(country));
    }

    [Theory]
    [InlineData("EU")]
    [InlineData("ZZ")]
    [InlineData("AQ")]
    public void What_is_no_country_does_not_exist_and_is_called_by_its_code(string code)
    {
        var country = CountryCode.Parse(code, null);

        Assert.False(CountryNames.Exists(country));
        Assert.Equal(code, CountryNames.EnglishName(country));
    }

    [Theory]
    [InlineData("de", "DE")]
    [InlineData("GERMANY", "DE")]
    [InlineData("south  africa", "ZA")]
    [InlineData("U.S.A.", "US")]
    [InlineData("us", "US")]
    [InlineData("uk", "GB")]
    [InlineData("cote d'ivoire", "CI")]
    [InlineData("Antigua and Barbuda", "AG")]
    [InlineData("Deutschland", "DE")]
    [InlineData("Україна", "UA")]
    [InlineData("georgia", "GE")]
    [InlineData("북한", "KP")]
    [InlineData("south korea", "KR")]
    [InlineData("日本", "JP")]
    [InlineData("مصر", "EG")]
    [InlineData("भारत", "IN")]
    [InlineData("ישראל", "IL")]
    [InlineData("Ελλάδα", "GR")]
    [InlineData("Türkiye", "TR")]
    [InlineData("Việt Nam", "VN")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("usa", "US")]
    [InlineData("Азәрбајҹан", "AZ")]
    [InlineData("Uburundi", "BI")]
    [InlineData("འབྲུག", "BT")]
    [InlineData("Ködörösêse tî Bêafrîka", "CF")]
    [InlineData("ኢትዮጵያ", "ET")]
    [InlineData("Føroyar", "FO")]
    [InlineData("កម្ពុជា", "KH")]
    [InlineData("조선민주주의인민공화국", "KP")]
    [InlineData("ශ්‍රී ලංකාව", "LK")]
    [InlineData("မြန်မာ", "MM")]
    [InlineData("Noreg", "NO")]
    [InlineData("Soomaaliya", "SO")]
    [InlineData("Ўзбекистон", "UZ")]
    [InlineData("U.K.", "GB")]
    [InlineData("U. S.", "US")]
    [InlineData("É.-U.", "US")]
    [InlineData("рф", "RU")]
    [InlineData("Mỹ", "US")]
    public void A_country_is_found_by_code_and_name(string text, string code)
    {
        Assert.True(CountryNames.TryFind(text, out var country));
        Assert.Equal(code, country.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" .-! ")]
    [InlineData("zz")]
    [InlineData("Atlantis")]
    [InlineData("eu")]
    [InlineData("EU")]
    [InlineData("E.U.")]
    [InlineData("UN")]
    [InlineData("U.N.")]
    [InlineData("vs")]
    [InlineData("NATO")]
    [InlineData("OTAN")]
    [InlineData("ООН")]
    [InlineData("ЕС")]
    [InlineData("European Union")]
    [InlineData("Europe")]
    [InlineData("\uD800")]
    [InlineData("\uFFFE\0")]
    public void What_is_no_country_is_not_found(string text) => Assert.False(CountryNames.TryFind(text, out _));

    [Theory]
    [InlineData("Ukrane", "UA")]
    [InlineData("farnce", "FR")]
    [InlineData("Unitde Kingdom", "GB")]
    [InlineData("Deutschlnd", "DE")]
    [InlineData("Украина2", "UA")]
    [InlineData("Укроїна", "UA")]
    public void The_nearest_name_is_the_one_that_was_meant(string text, string code) =>
        Assert.Equal(code, CountryNames.Nearest(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("xy")]
    [InlineData("xyz")]
    [InlineData("Atlantis")]
    [InlineData("an aardvark that is far from every country there is in the world")]
    [InlineData("\uD800\uFFFE\0")]
    public void Nothing_near_is_told_as_nothing(string text) => Assert.Null(CountryNames.Nearest(text));

    [Fact]
    public void Every_English_name_finds_its_country() =>
        Assert.All(CountryNames.All, country => Assert.Equal(
            (true, country), (CountryNames.TryFind(CountryNames.EnglishName(country), out var found), found)));

    [Fact]
    public void All_countries_are_listed_once_in_order()
    {
        var codes = CountryNames.All.Select(country => country.ToString()).ToList();

        Assert.InRange(codes.Count, 230, 260);
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void Every_country_is_found_by_its_English_name()
    {
        // Names that are also a US state, a garment, a gathering or a saint are found only with more words around them.
        string[] ambiguous = ["GE", "JE", "RE"];

        var lost = CountryNames.All
            .Where(country => !ambiguous.Contains(country.ToString()))
            .Where(country => !CountryTagger.Tag(new CountryInput("", [$"It rained in {CountryNames.EnglishName(country)}."]))
                .Any(tag => tag.Country == country));

        Assert.Empty(lost);
    }
}
