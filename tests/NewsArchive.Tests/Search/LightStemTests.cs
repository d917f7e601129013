using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Search;

public sealed class LightStemTests
{
    [Theory]
    [InlineData("ferry ferries")]
    [InlineData("election elections")]
    [InlineData("vote votes voted voting")]
    [InlineData("use uses used using")]
    [InlineData("plan plans planned planning")]
    [InlineData("hope hopes hoped hoping")]
    [InlineData("increase increases increased increasing")]
    [InlineData("box boxes")]
    [InlineData("church churches")]
    [InlineData("class classes")]
    [InlineData("agree agrees agreed agreeing")]
    [InlineData("die dies died dying")]
    [InlineData("try tries tried trying")]
    [InlineData("policy policies")]
    [InlineData("eleccion elecciones")]
    [InlineData("вибори вибор виборів виборах виборами")]
    [InlineData("война войны войну войной")]
    [InlineData("новый новая новые новых")]
    [InlineData("قاهره القاهره بالقاهره")]
    public void Forms_of_a_word_have_one_stem(string words) =>
        Assert.Single(words.Split(' ').Select(LightStem.Of).Distinct());

    [Theory]
    [InlineData("news new")]
    [InlineData("use us")]
    [InlineData("gas gay")]
    [InlineData("hope hop")]
    [InlineData("evening even")]
    [InlineData("morning mourn")]
    [InlineData("govern government governor")]
    [InlineData("elect election")]
    [InlineData("police policy")]
    [InlineData("universe university")]
    [InlineData("this thi")]
    [InlineData("thing th")]
    [InlineData("speed spe")]
    [InlineData("ying y")]
    [InlineData("дом дома2")]
    [InlineData("b2bs b2b")]
    public void Other_words_have_other_stems(string words) =>
        Assert.Equal(words.Split(' ').Length, words.Split(' ').Select(LightStem.Of).Distinct().Count());

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("ing")]
    [InlineData("eeed")]
    [InlineData("yyyed")]
    [InlineData("北京")]
    [InlineData("2022s")]
    [InlineData("\uD842\uDFB7\uD842\uDFB7")]
    public void A_stem_is_never_empty_for_a_word(string word) => Assert.Equal(word.Length > 0, LightStem.Of(word).Length > 0);

    [Fact]
    public void No_run_of_letters_is_without_a_stem()
    {
        const string Letters = "adegiknsty";
        IEnumerable<string> words = [""];
        for (var length = 1; length <= 5; length++)
        {
            words = [.. words.SelectMany(word => Letters.Select(letter => word + letter))];
            Assert.All(words, word => Assert.NotEmpty(LightStem.Of(word)));
        }
    }
}
