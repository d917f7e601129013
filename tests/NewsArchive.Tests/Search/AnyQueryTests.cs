using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Search;

/// <summary>Any input is a valid query: it is understood or said to be ignored, and SQLite always accepts what is asked.</summary>
public sealed class AnyQueryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly string[] Syntax =
    [
        "\"", "\"\"", "\"\"\"", "NEAR(a b)", "NEAR(a b, 5)", "a AND", "AND", "AND AND", "OR", "a OR", "OR a", "a OR OR b", "NOT", "a NOT b", "*", "**", "a*b", "a *",
        "^a", "title:x", "title:", "title: x", "body:x", "tags:x", "rowid:1", "article_text:x", "-x", "-", "--", "--x", "(", ")", "(a", "a) OR (b", "{a b}:c", "{title}:x", "+", "a + b",
        "\0", "a\0b", "\"a\0b\"*", "a:b:c", "-title:x", "-country:ua", "country:", "country:ukraine", "country:ua country:ru", "before:0001", "before:9999-99", "after:9999-12-31",
        "on:2022-13", "on:2022-02-30", "source:", "source:\"Sugar Mizzy\"", "lang:english", "'; DROP TABLE article; --", "%", "_", "\\", "\uD800", "a\uDC00b", "\uE000c0011700097", "\uFFFF", "\uFFFE",
        "((((", "))))", "()", "(())", "-()", "-(", "-(-(a))", "--(a)", "-(a -b)", "NOT", "NOT NOT a", "NOT (a OR NOT b)", "(a OR (b -(c OR d)))", "a OR -b", "-a OR -b", "country:ua OR rain", "-country:ua", "-on:2022-01",
        "on:2021 OR -after:2022", "country:(ua OR ru)", "country:(", "title:(a b) OR author:(c)", "title:(country:ua b)", "in:(hidden rain)", "in:hidden \"a b\" NEAR(x c) title:x -b ab*", "source:(a OR b) x OR source:c",
        "NEAR", "NEAR()", "NEAR(", "NEAR(a)", "NEAR(a, 5)", "NEAR(a b, 99999999999)", "NEAR(a b,5)", "NEAR(a b , 5)", "NEAR(\"a b\" c, 0)", "NEAR(a OR b)", "NEAR((a) b)", "NEAR(-a b)", "NEAR(ab* cd)", "NEAR(us x us x us x)", "a NEAR b", "a NEAR/3 b NEAR c",
        "NEAR/", "NEAR/5", "a NEAR/5", "NEAR/5 b", "title:NEAR(a b)", "country:NEAR(ua b)", "-NEAR(a b)", "-title:NEAR(a b)", "title:a NEAR/0 b", "US NEAR U.S.", ".*[a-z]+(?:x|y)", "(a|b)*", "^(?!x)", "a' OR '1'='1", "\" OR rowid > 0 --", "1; DELETE FROM article_text", "צה\"ל",
        "“curly quotes”", "„deutsch“", "«гіллемети»", "\"unclosed phrase", "\"a\"*\"b\"", "-\"", "-\"\"", "title:\"\"", "title:*", "x*", "ab*", "ß*", "北京*", "US*", "\"us it who us*\"", "\"us it who us\"*", "-us*", "U.S.*", "in:hidden", "in:*", "-in:hidden", "country:\uD800", "source:.", "source:%", "\u200B", "\u00AD", "🙂", "a🙂b",
    ];

    [Fact]
    public async Task No_query_fails_in_any_order_or_count()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("a b x c OR and near not"));
        await using var context = archive.Open();
        var search = TemporaryArchive.Search(context);
        using var singleWords = new SearchIndex(archive.Database, blockArticles: 1) { Frequent = 0 };
        var oneByOne = new ArticleSearch(context, singleWords);

        string[] deep = [Nested(2_000), Nested(100), Nested(16), Alternating(16), Alternating(200), new string('(', 2_000), new string('-', 2_000)];
        string[] large = [string.Join(' ', Enumerable.Range(0, 10_000)), new string('"', 9_999), new string('a', 1_000_000), string.Concat(Enumerable.Repeat("source:a ", 10_000))];
        foreach (var text in (string[])[.. Syntax, .. await NaughtyStringsAsync(), .. deep, .. large])
        {
            var query = SearchQuery.Parse(text);
            Assert.True(!query.IsEmpty || query.Ignored.Count > 0 || text.All(c => char.IsWhiteSpace(c) || char.IsControl(c)), text);
            await search.SearchAsync(query, new ArticleFilter(), SearchSort.Newest, null, 20, Cancellation);
            await search.SearchAsync(query, new ArticleFilter(), SearchSort.Relevance, null, 20, Cancellation);
            await oneByOne.SearchAsync(query, new ArticleFilter(), SearchSort.Relevance, null, 20, Cancellation);
            await search.CountAsync(query, new ArticleFilter(Source: text), Cancellation);
            await oneByOne.CountAsync(query, new ArticleFilter(), Cancellation);
            Assert.Equal(text.Length > 0 ? Compose(text) : "", string.Concat(Highlighter.For(query).Mark(text).Select(run => run.Text)));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n\0 ")]
    public void Nothing_asks_for_nothing(string? text)
    {
        var query = SearchQuery.Parse(text);

        Assert.True(query.IsEmpty);
        Assert.Equal("", query.Understood);
        Assert.Empty(query.Ignored);
    }

    [Theory]
    [InlineData("grain \"black sea\" -russia", "articles with “grain” and the phrase “black sea”, without “russia”")]
    [InlineData("gold OR silver cup", "articles with (“gold” or “silver”) and “cup”")]
    [InlineData("govern* title:rain", "articles with words beginning with “govern” and “rain” in the title")]
    [InlineData("title:police", "articles with “police” in the title")]
    [InlineData("author:smith", "articles by the author “smith”")]
    [InlineData("rain author:smith OR author:\"ann lee\"", "articles with “rain”, by the author “smith” or “ann lee”")]
    [InlineData("rain OR author:smith", "articles with “rain” or by the author “smith”")]
    [InlineData("-author:smith -rain", "articles not by the author “smith” and without “rain”")]
    [InlineData("country:ua lang:EN on:2022-01", "articles tagged Ukraine, in English, in 2022-01")]
    [InlineData("country:\"south africa\" lang:German", "articles tagged South Africa, in German")]
    [InlineData("lang:xx on:2022-01-22", "articles in the language xx, on 2022-01-22")]
    [InlineData("country:USA country:uk country:Cote-d'Ivoire", "articles tagged United States, tagged United Kingdom, tagged Côte d’Ivoire")]
    [InlineData("source:example.org before:2022", "articles from example.org, before the start of 2022")]
    [InlineData("after:2020 before:2021-06", "articles after the end of 2020, before the start of 2021-06")]
    [InlineData("after:2020-12-31 before:2021-06-01", "articles after 2020-12-31, before 2021-06-01")]
    [InlineData("country:xyz", "articles with “xyz”")]
    [InlineData("in:hidden rain", "articles with “rain”, in the hidden text")]
    [InlineData("rain OR -snow", "articles with “rain” or without “snow”")]
    [InlineData("rain -fog OR snow", "articles with “rain” and (without “fog” or with “snow”)")]
    [InlineData("rain NOT fog", "articles with “rain”, without “fog”")]
    [InlineData("rain -(fog OR snow)", "articles with “rain”, without (“fog” or “snow”)")]
    [InlineData("rain -(fog OR country:ua)", "articles with “rain”, without (“fog” or tagged Ukraine)")]
    [InlineData("-(fog -snow)", "articles without (“fog” and without “snow”)")]
    [InlineData("-(-rain)", "articles with “rain”")]
    [InlineData("(rain fog) OR snow", "articles with (“rain” and “fog”) or “snow”")]
    [InlineData("(rain fog) snow", "articles with “rain” and “fog” and “snow”")]
    [InlineData("title:(rain OR fog) snow", "articles with (“rain” in the title or “fog” in the title) and “snow”")]
    [InlineData("country:ua OR country:ru rain", "articles with “rain”, tagged Ukraine or tagged Russia")]
    [InlineData("country:(ua OR ru)", "articles tagged Ukraine or tagged Russia")]
    [InlineData("country:ua OR rain", "articles tagged Ukraine or with “rain”")]
    [InlineData("fog country:ua OR (rain snow)", "articles with “fog” and (tagged Ukraine or with (“rain” and “snow”))")]
    [InlineData("-country:ua -on:2022-01", "articles not tagged Ukraine, not in 2022-01")]
    [InlineData("NEAR(black sea, 5)", "articles with “black” near “sea” (at most 5 words between)")]
    [InlineData("black NEAR/3 \"sea port\" NEAR x", "articles with “black” near the phrase “sea port” (at most 3 words between) and “near” and “x”")]
    [InlineData("title:NEAR(black sea)", "articles with “black” near “sea” (at most 10 words between) in the title")]
    [InlineData("TITLE:rain Country:UA", "articles with “rain” in the title, tagged Ukraine")]
    [InlineData("„black sea“ «red sea» 「東京」", "articles with the phrase “black sea” and the phrase “red sea” and “東京”")]
    [InlineData("rain)", "articles with “rain”")]
    [InlineData("-gold", "articles without “gold”")]
    [InlineData("OR", "articles with “or”")]
    [InlineData("a AND b", "articles with “a” and “b”")]
    [InlineData("!!! ???", "")]
    public void It_says_how_it_was_understood(string text, string understood) =>
        Assert.Equal(understood, SearchQuery.Parse(text).Understood);

    [Theory]
    [InlineData("country:xyz", "“country:xyz” is no country; write a code such as de or a name in any language. “xyz” was searched as words.")]
    [InlineData("country:\"\"", "“country:” is no country; write a code such as de or a name in any language.")]
    [InlineData("country:ukrane", "“country:ukrane” is no country; the nearest name is Ukraine. “ukrane” was searched as words.")]
    [InlineData("country:zz", "“country:zz” is no country; write a code such as de or a name in any language. “zz” was searched as words.")]
    [InlineData("lang:klingonese", "“lang:klingonese” is no language; write a code such as de or an English name. “klingonese” was searched as words.")]
    [InlineData("on:2022-13", "“on:2022-13” is no date; write a year, month or day such as 2022, 2022-01 or 2022-01-22. “2022-13” was searched as words.")]
    [InlineData("-country:zz", "“-country:zz” is no country; write a code such as de or a name in any language. “zz” was searched as words.")]
    [InlineData("rain -in:hidden", "“-in:hidden” was ignored: hidden text is searched only where in:hidden asks for it.")]
    [InlineData("in:hidden \"black sea\"", "In hidden text, the words of a phrase may stand anywhere, and title: and author: are read as words.")]
    [InlineData("in:rain", "“in:rain” was searched as words.")]
    [InlineData("rain OR !!!", "An OR that joined nothing was ignored.")]
    [InlineData("(rain", "A parenthesis without its partner was ignored.")]
    [InlineData("rain (snow))", "A parenthesis without its partner was ignored.")]
    [InlineData("\"black sea", "A quotation mark without its partner was ignored.")]
    [InlineData("NEAR(rain OR snow)", "NEAR was ignored: it takes words and phrases, such as NEAR(black sea, 5).")]
    [InlineData("NEAR(gov* rain)", "A star was ignored: near each other, whole words are searched.")]
    [InlineData("((((((((((((((((((rain))))))))))))))))))", "Parentheses within more than 16 others were ignored.")]
    [InlineData("after:2020 before:2021", "No day is within all these dates: after: begins when its year, month or day is over, before: ends when it begins.")]
    [InlineData("\"", "A quotation mark without its partner was ignored.")]
    [InlineData("*", "There was no word to search for.")]
    [InlineData("-", "There was no word to search for.")]
    [InlineData("x*", "“x*” is too short for the beginning of a word and was searched as a word.")]
    [InlineData("🙂 rain", "Signs without letters or digits are not searched.")]
    public void It_says_what_it_read_otherwise(string text, string ignored) =>
        Assert.Equal([ignored], SearchQuery.Parse(text).Ignored);

    [Fact]
    public void Of_many_beginnings_only_the_first_are_searched_and_it_says_so()
    {
        var query = SearchQuery.Parse(string.Join(' ', Enumerable.Range(0, 64).Select(i => $"{(i % 2 == 0 ? "-" : "")}ab{i}*")));

        Assert.Equal(["Only the first 8 words with a star were searched."], query.Ignored);
        Assert.Contains("“ab7”", query.Understood);
        Assert.DoesNotContain("“ab8”", query.Understood);
    }

    [Fact]
    public void A_long_query_is_cut_and_says_so()
    {
        var query = SearchQuery.Parse(string.Join(' ', Enumerable.Range(0, 10_000)));

        Assert.Equal(2, query.Ignored.Count);
        Assert.Contains("“63”", query.Understood);
        Assert.DoesNotContain("“64”", query.Understood);
    }

    [Fact]
    public void Of_many_field_words_only_the_first_are_read_and_it_says_so()
    {
        var query = SearchQuery.Parse(string.Join(" OR ", Enumerable.Range(0, 100).Select(i => $"on:{1900 + i}")));

        Assert.Equal(["Only the first 16 field words such as country: were read.", "An OR that joined nothing was ignored."], query.Ignored);
        Assert.Contains("in 1915", query.Understood);
        Assert.DoesNotContain("in 1916", query.Understood);
    }

    private static string Nested(int depth) => new string('(', depth) + "a" + new string(')', depth);

    private static string Alternating(int depth) =>
        string.Concat(Enumerable.Range(0, depth).Select(i => i % 2 == 0 ? "us OR title:(" : "b -(c OR NEAR(us d) ")) + "e" + new string(')', depth);

    // The highlighter composes characters and replaces halves of them; nothing else of a text may change.
    private static string Compose(string text)
    {
        var whole = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
        return whole.Replace('\uFFFE', '\uFFFD').Normalize();
    }

    private static async Task<string[]> NaughtyStringsAsync()
    {
        var path = Path.GetFullPath(Path.Combine(Shared.Repository, "..", "shared", "dumps", "hostile", "blns.txt"));
        Assert.True(File.Exists(path) || !Shared.RequireAll, $"{path} is missing");
        return File.Exists(path) ? await File.ReadAllLinesAsync(path, Cancellation) : [];
    }
}
