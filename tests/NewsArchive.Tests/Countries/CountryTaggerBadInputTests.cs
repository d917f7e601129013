using System.Text;
using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Tests.Countries;

public sealed class CountryTaggerBadInputTests
{
    public static TheoryData<string> BadTexts =>
    [
        "",
        " ",
        "\0",
        ".",
        "* * *",
        "word",
        "\ud800",
        "Oman\udc00\ud800",
        "Ro\u00adma\u200bnia",
        "\u202eeniarkU",
        "Россия中国ประเทศไทยكندا한국Peru",
        "U.S.U.K.U.S.",
        ", Texas, Texas, Tex., Tex.",
        new string('a', 1_000_000),
        new string('中', 200_000),
        new string('\u0301', 200_000),
    ];

    [Theory]
    [MemberData(nameof(BadTexts), DisableDiscoveryEnumeration = true)]
    public void Any_text_is_read_to_its_end_with_evidence_from_it(string text)
    {
        var tags = CountryTagger.Tag(new CountryInput(text, [text, "", text], text, text));

        Assert.All(tags.SelectMany(tag => tag.Evidence), evidence => Assert.Contains(evidence.Sentence, text, StringComparison.Ordinal));
        Assert.All(tags, tag => Assert.InRange(tag.Weight, 0, 1));
    }

    [Fact]
    public void No_paragraphs_and_no_country_give_no_tags()
    {
        Assert.Empty(CountryTagger.Tag(new CountryInput("", [])));
        Assert.Empty(CountryTagger.Tag(new CountryInput("A quiet day", ["Nothing happened."])));
    }

    [Fact]
    public void A_megabyte_of_place_names_is_about_few_countries_and_has_little_evidence()
    {
        var names = string.Join(", ", CountryNames.All.Select(CountryNames.EnglishName));
        var text = new StringBuilder();
        while (text.Length < 1_000_000)
        {
            text.Append(names).Append(", Paris, Texas, Georgia, Москва, 北京. ");
        }

        var tags = CountryTagger.Tag(new CountryInput("", [text.ToString()]));

        Assert.InRange(tags.Count, 0, 5);
        Assert.All(tags, tag => Assert.InRange(tag.Evidence.Count, 1, 5));
        Assert.All(tags.SelectMany(tag => tag.Evidence), evidence => Assert.InRange(evidence.Sentence.Length, 1, 600));
    }

    [Fact]
    public void Invisible_characters_inside_a_name_do_not_hide_it() =>
        Assert.Equal("RO", Assert.Single(CountryTagger.Tag(new CountryInput("", ["Ro\u00adma\u200bnia voted."]))).Country.ToString());

    [Fact]
    public void Several_threads_get_the_same_tags()
    {
        var input = new CountryInput("Chile and Peru", ["Chile sells copper to Peru.", "Peruvian miners object."]);
        var expected = CountryTagger.Tag(input).Select(tag => tag.Country).ToList();

        Parallel.For(0, 64, _ => Assert.Equal(expected, CountryTagger.Tag(input).Select(tag => tag.Country)));
    }
}
