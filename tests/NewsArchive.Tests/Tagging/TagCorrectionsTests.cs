using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Tagging;

namespace NewsArchive.Tests.Tagging;

public sealed class TagCorrectionsTests
{
    // Subjects in capitals, in the tagger's order.
    [Theory]
    [InlineData("US ru cn", "", "US ru cn")]
    [InlineData("US ru cn", "US=None", "ru cn")]
    [InlineData("US ru cn", "CN=Subject", "US CN ru")]
    [InlineData("US RU cn", "US=Mention", "RU us cn")]
    [InlineData("US ru", "PE=Subject AR=Subject CL=Mention", "US AR PE ru cl")]
    [InlineData("US ru", "US=None RU=None", "")]
    [InlineData("", "PE=Mention", "pe")]
    [InlineData("US", "US=Subject", "US")]
    [InlineData("US", "PE=None", "US")]
    public void What_a_curator_decided_stands_above_what_the_tagger_found(string found, string decided, string shown)
    {
        CountryTag[] tags = [.. Words(found).Select(code => new CountryTag(CountryCode.Parse(code, null), char.IsUpper(code[0]), 0.5, [new CountryEvidence("x", "y")]))];
        TagCorrectionRow[] corrections = [.. Words(decided).Select(word => word.Split('=')).Select(pair => new TagCorrectionRow { PublicId = "a", Country = pair[0], Decision = Enum.Parse<TagDecision>(pair[1]) })];

        var seen = TagCorrections.Apply(tags, corrections);

        Assert.Equal(shown, string.Join(' ', seen.Select(tag => tag.IsSubject ? tag.Country.ToString() : tag.Country.ToString().ToLowerInvariant())));
        Assert.All(seen, tag => Assert.Equal(tags.Any(one => one.Country == tag.Country) ? (0.5, 1) : (0, 0), (tag.Weight, tag.Evidence.Count)));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
