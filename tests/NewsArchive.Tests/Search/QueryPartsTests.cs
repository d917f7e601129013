using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Search;

/// <summary>What a page shows of a query as chips: taking one away leaves exactly the others.</summary>
public sealed class QueryPartsTests
{
    // Everything the grammar has, and much that it has not.
    private static readonly string[] Pieces =
    [
        "rain", "snow", "US", "us", "U.S.", "\"black sea\"", "“red sea”", "govern*", "\"black se\"*", "anti-war", "北京", "x*", "don't", "title:rain", "author:smith",
        "title:\"black sea\"", "country:ua", "country:\"south africa\"", "country:xyz", "source:bbc", "lang:de", "before:2022", "after:2021-02", "on:2022-01-22", "on:2022-13",
        "in:hidden", "in:rain", "OR", "OR", "OR", "AND", "NOT", "NEAR", "NEAR/5", "NEAR(", "NEAR(black sea, 5)", "NEAR(\"a b\" c)", "title:NEAR(", "(", "(", ")", ")", "-(", "title:(", "country:(", "in:(",
        "-", "-rain", "-country:ua", "-\"black sea\"", "-OR", "--snow", ",", "5)", ", 5)", "!!!", "🙂", "\"", "“", "title:", "\u200B", "near", "title:OR", "title:-rain", "-title:\"", "-\"", "a,b", "*", "(rain OR snow)",
    ];

    [Fact]
    public void A_query_without_a_part_is_the_query_that_the_part_names()
    {
        var random = new Random(6);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            AssertPartsCanBeTaken(text);
        }
    }

    [Theory]
    [InlineData(70, "word{0}")]
    [InlineData(12, "gov{0}*")]
    [InlineData(20, "on:19{0:00}")]
    [InlineData(400, "a{0}bcdefghij")]
    [InlineData(1_100, "-")]
    [InlineData(200, "\"a\"(b)")]
    public void Parts_can_be_taken_from_a_query_that_is_too_long(int count, string piece) => AssertPartsCanBeTaken(string.Concat(
        Enumerable.Range(0, count).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, piece, i) + (piece.Contains('(', StringComparison.Ordinal) ? "" : " "))));

    [Theory]
    [InlineData("rain -country:ua on:2022", "“rain”|-country:ua on:2022", "not tagged Ukraine|rain on:2022", "in 2022|rain -country:ua")]
    [InlineData("gold OR silver (cup)", "“gold” or “silver”|cup", "“cup”|gold OR silver")]
    [InlineData("in:hidden Rain", "“Rain”|in:hidden", "in the hidden text|Rain")]
    [InlineData("NOT (a b)", "without (“a” and “b”)|")]
    [InlineData("a AND (b OR (c d)) title:(e f)", "“a”|b OR (c d) title:(e f)", "“b” or (“c” and “d”)|a title:(e f)", "“e” in the title and “f” in the title|a b OR (c d)")]
    public void A_part_is_told_in_words_with_what_is_left(string query, params string[] parts) =>
        Assert.Equal(parts, SearchQuery.Parse(query).Parts.Select(part => $"{part.Told}|{part.Without}"));

    private static void AssertPartsCanBeTaken(string text)
    {
        var query = SearchQuery.Parse(text);
        for (var i = 0; i < query.Parts.Count; i++)
        {
            var without = SearchQuery.Parse(query.Parts[i].Without);
            var isHidden = query.InHidden && i == query.Parts.Count - 1;
            var expected = isHidden ? query with { InHidden = false } : query with { Nodes = [.. query.Nodes.Where((_, other) => other != i)] };

            Assert.True(
                (expected.InHidden, MatchExpression.Of(expected), expected.Understood, string.Join('|', expected.Filters))
                == (without.InHidden, MatchExpression.Of(without), without.Understood, string.Join('|', without.Filters)),
                $"{text}\n→ {query.Parts[i].Without}\n{expected.Understood}\n{without.Understood}\n{MatchExpression.Of(expected)}\n{MatchExpression.Of(without)}");
        }
    }
}
