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
        "“curly quotes”", "„deutsch“", "«гіллемети»", "\"unclosed phrase", "\"a\"*\"b\"", "-\"", "-\"\"", "title:\"\"", "title:*", "x*", "ab*", "ß*", "北京*", "US*", "\"us it who us*\"", "\"us it who us\"*", "-us*", "U.S.*", "in:hidden", "in:*", "-in:hidden", "country:\uD800", "source:.", "source:%", "\u200B", "\u00AD", "🙂", "a🙂b",
    ];

    [Fact]
    public async Task No_query_fails_in_any_order_or_count()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("a b x c OR and near not"));
        await using var context = archive.Open();
        var search = TemporaryArchive.Search(context);

        foreach (var text in Syntax.Concat(await NaughtyStringsAsync()).Append(string.Join(' ', Enumerable.Range(0, 10_000))).Append(new string('"', 9_999)))
        {
            var query = SearchQuery.Parse(text);
            await search.SearchAsync(query, new ArticleFilter(), SearchSort.Newest, null, 20, Cancellation);
            await search.SearchAsync(query, new ArticleFilter(), SearchSort.Relevance, null, 20, Cancellation);
            await search.CountAsync(query, new ArticleFilter(Source: text), Cancellation);
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
    [InlineData("gold OR silver cup", "articles with “gold” or “silver” and “cup”")]
    [InlineData("govern* title:rain", "articles with words beginning with “govern” and “rain” in the title")]
    [InlineData("title:police", "articles with “police” in the title")]
    [InlineData("author:smith", "articles by the author “smith”")]
    [InlineData("rain author:smith OR author:\"ann lee\"", "articles with “rain”, by the author “smith” or the phrase “ann lee”")]
    [InlineData("rain OR author:smith", "articles with “rain” or by the author “smith”")]
    [InlineData("-author:smith -rain", "articles not by the author “smith” and without “rain”")]
    [InlineData("country:ua lang:EN on:2022-01", "articles tagged Ukraine, in the language en, on 2022-01")]
    [InlineData("country:\"south africa\" lang:German", "articles tagged South Africa, in the language de")]
    [InlineData("country:USA country:uk country:Cote-d'Ivoire", "articles tagged United States, tagged United Kingdom, tagged Côte d’Ivoire")]
    [InlineData("source:example.org before:2022", "articles from example.org, before the start of 2022")]
    [InlineData("after:2020 before:2021-06", "articles after the end of 2020, before the start of 2021-06")]
    [InlineData("after:2020-12-31 before:2021-06-01", "articles after 2020-12-31, before 2021-06-01")]
    [InlineData("country:xyz", "articles with “xyz”")]
    [InlineData("in:hidden rain", "articles with “rain”")]
    [InlineData("rain OR -snow", "articles with “rain”, without “snow”")]
    [InlineData("rain -fog OR snow", "articles with “rain” and “snow”, without “fog”")]
    [InlineData("-gold", "articles without “gold”")]
    [InlineData("OR", "articles with “OR”")]
    [InlineData("a AND b", "articles with “a” and “b”")]
    [InlineData("!!! ???", "")]
    public void It_says_how_it_was_understood(string text, string understood) =>
        Assert.Equal(understood, SearchQuery.Parse(text).Understood);

    [Theory]
    [InlineData("country:xyz", "“country:xyz” is no country; write a code such as de or a name in any language. “xyz” was searched as words.")]
    [InlineData("country:ukrane", "“country:ukrane” is no country; the nearest name is Ukraine. “ukrane” was searched as words.")]
    [InlineData("country:zz", "“country:zz” is no country; write a code such as de or a name in any language. “zz” was searched as words.")]
    [InlineData("lang:klingonese", "“lang:klingonese” is no language; write a code such as de or an English name. “klingonese” was searched as words.")]
    [InlineData("on:2022-13", "“on:2022-13” is no date; write a year, month or day such as 2022, 2022-01 or 2022-01-22. “2022-13” was searched as words.")]
    [InlineData("-country:ua", "“-country:ua” was searched as words to exclude: a minus excludes words only.")]
    [InlineData("in:Hidden rain", "“in:Hidden” was ignored: what the cleaning hid is not searched yet.")]
    [InlineData("in:rain", "“in:rain” was searched as words.")]
    [InlineData("policemen OR -the", "An OR was ignored: it joins words, phrases, title: and author: only, not what is excluded or filtered.")]
    [InlineData("country:ua OR rain", "An OR was ignored: it joins words, phrases, title: and author: only, not what is excluded or filtered.")]
    [InlineData("after:2020 before:2021", "No day is within all these dates: after: begins when its year, month or day is over, before: ends when it begins.")]
    [InlineData("\"", "There was no word to search for.")]
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
    public void What_is_typed_twice_is_asked_once()
    {
        var query = SearchQuery.Parse("rain OR rain rain OR rain -snow -snow");

        Assert.Equal("(((\"rain\"))) NOT ((\"snow\"))", MatchExpression.Of(query, []));
    }

    [Fact]
    public void A_long_query_is_cut_and_says_so()
    {
        var query = SearchQuery.Parse(string.Join(' ', Enumerable.Range(0, 10_000)));

        Assert.Equal(2, query.Ignored.Count);
        Assert.Contains("“63”", query.Understood);
        Assert.DoesNotContain("“64”", query.Understood);
    }

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
