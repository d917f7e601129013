using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Tests.Vocabulary;

public sealed class NearestWordTests
{
    private static readonly string[] Words =
        [.. "a abroad berlin card cat cats catsup ferry fury government governments harbor harbour kyiv kyivstar львів scar zelensky zelenskyy".Split(' ').Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("hrabour", "harbour")]
    [InlineData("goverment", "government")]
    [InlineData("govrnemnts", "governments")]
    [InlineData("zelenski", "zelensky")]
    [InlineData("fery", "ferry")]
    [InlineData("frery", "ferry")]
    [InlineData("ktas", null)]
    [InlineData("cta", "cat")]
    [InlineData("львов", "львів")]
    [InlineData("berlim", "berlin")]
    [InlineData("xerlim", "berlin")]
    [InlineData("xerlyx", null)]
    [InlineData("ab", null)]
    [InlineData("", null)]
    [InlineData("caat5", null)]
    public void It_has_the_fewest_slips(string typed, string? nearest) =>
        Assert.Equal(nearest, new NearestWord(typed).Among(Words, [.. Words.Select(_ => 1)]));

    [Fact]
    public void Of_the_equally_near_the_most_frequent_is_meant() =>
        Assert.Equal("scar", new NearestWord("car").Among(["card", "care", "scar"], [5, 6, 7]));

    [Fact]
    public void What_is_passed_over_has_more_slips()
    {
        var random = new Random(7);
        string Word() => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => "abc"[random.Next(3)]));
        string[] words = [.. Enumerable.Range(0, 300).Select(_ => Word()).Distinct().Order(StringComparer.Ordinal)];

        for (var i = 0; i < 300; i++)
        {
            var typed = Word();
            var most = typed.Length < 3 ? 0 : typed.Length < 5 ? 1 : 2;
            var least = words.Where(word => word != typed).Min(word => Slips(typed, word));

            var nearest = new NearestWord(typed).Among(words, [.. words.Select(_ => 1)]);

            Assert.Equal((typed, least <= most ? least : null), (typed, nearest is null ? (int?)null : Slips(typed, nearest)));
        }
    }

    private static int Slips(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
