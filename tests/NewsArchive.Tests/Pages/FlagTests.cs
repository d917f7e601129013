using System.Globalization;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Web.Pages.Countries;

namespace NewsArchive.Tests.Pages;

public sealed class FlagTests
{
    [Fact]
    public void Every_flag_is_of_a_country_and_drawn_in_any_language_of_the_machine()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        var lines = File.ReadAllLines(Path.Combine(Shared.Repository, "src/NewsArchive.Web/Pages/Countries/flags.tsv")).Where(line => line[0] != '#');

        var codes = lines.Select(line => CountryCode.Parse(line.Split('\t')[0], null)).ToList();
        Assert.Equal(codes.Distinct(), codes);
        Assert.All(codes, code => Assert.True(CountryNames.Exists(code), $"{code}"));
        Assert.All(codes.SelectMany(code => Flag.Find(code)!.Shapes), shape =>
        {
            Assert.Matches("^(?:[MLHVAhvaz]|-?[0-9]+(?:\\.[0-9]+)?| )+$", shape.Path);
            Assert.Matches("^#[0-9a-f]{6}$", shape.Colour);
        });
    }

    [Fact]
    public void Stripes_go_down_to_the_foot_of_the_flag()
    {
        var flag = Flag.Find(CountryCode.Parse("UA", null))!;

        Assert.Equal([("#0057b7", "M0 0h60v40h-60z"), ("#ffd700", "M0 20h60v20h-60z")], flag.Shapes.Select(shape => (shape.Colour, shape.Path)));
        Assert.Null(flag.Canton);
    }

    [Fact]
    public void A_flag_may_have_another_one_in_its_corner_and_one_that_cannot_be_drawn_has_none()
    {
        Assert.Equal(Flag.Find(CountryCode.Parse("GB", null))!.Shapes.Count, Flag.Find(CountryCode.Parse("NZ", null))!.Canton!.Shapes.Count);
        Assert.Null(Flag.Find(CountryCode.Parse("MX", null)));
    }
}
