using NewsArchive.Storage.Search;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Tests.Search;

public sealed class MatchExpressionTests
{
    [Theory]
    [InlineData("", "\uE000e1")]
    [InlineData("rain", "\"rain\"")]
    [InlineData("rain snow", "(\"rain\" AND \"snow\")")]
    [InlineData("rain OR rain rain OR rain -snow -snow", "(((\"rain\")) NOT (\"snow\"))")]
    [InlineData("-snow", "(\uE000e1 NOT \"snow\")")]
    [InlineData("rain OR -snow", "(\"rain\" OR (\uE000e1 NOT \"snow\"))")]
    [InlineData("us", "(\"us\" OR \"us\uE002\")")]
    [InlineData("title:(rain -us)", "(title : \"rain\" NOT title : (\"us\" OR \"us\uE002\"))")]
    [InlineData("NEAR(rain us \"black ship\", 3)", "(NEAR(\"rain\" \"us\" \"black ship\" , 3) OR NEAR(\"rain\" \"us\uE002\" \"black ship\" , 3))")]
    [InlineData("govern*", "\"govern\" *")]
    [InlineData("on:2022 lang:de rain", "(\"rain\" AND \uE000l0010000101)")]
    [InlineData("-on:2022 rain", "(\"rain\" NOT (\uE000y2022))")]
    [InlineData("in:hidden \"black ship\" title:us", "((\"black\" AND \"ship\") AND ((\"us\") OR (\"us\uE002\")))")]
    [InlineData("in:hidden NEAR(rain snow)", "((\"rain\") AND (\"snow\"))")]
    public void A_query_is_written_in_quotation_marks_and_operators_of_our_own(string query, string expression) =>
        Assert.Equal(expression, MatchExpression.Of(SearchQuery.Parse(query)));

    [Theory]
    [InlineData("ferry", "(\"ferry\" OR \"ferries\")")]
    [InlineData("\"ferry\"", "\"ferry\"")]
    [InlineData("\"black ferry\"", "\"black ferry\"")]
    [InlineData("night-ferry", "(\"night ferry\" OR \"night ferries\")")]
    [InlineData("NEAR(ferry ship)", "(NEAR(\"ferry\" \"ship\" , 10))")]
    [InlineData("ferr*", "(\"ferry\" OR \"ferries\" OR \"ferr\")")]
    [InlineData("us*", "(\"used\" OR \"us\" OR \"us\uE002\")")]
    [InlineData("\"black ferr\"*", "(\"black ferry\" OR \"black ferries\" OR \"black ferr\")")]
    [InlineData("unknown", "\"unknown\"")]
    [InlineData("rain -ferr*", "(\"rain\" NOT \"ferr\" *)")]
    [InlineData("rain -(\"black many\"* -us*)", "(\"rain\" NOT (\"black many\" * NOT (\"us\" * OR \"us\uE002\" *)))")]
    [InlineData("unkn*", "\"unkn\" *")]
    public void Words_are_written_in_the_forms_that_the_archive_has(string query, string expression) =>
        Assert.Equal(expression, MatchExpression.Of(SearchQuery.Parse(query).With(new FewWords())));

    [Fact]
    public void Beginnings_of_which_not_all_words_are_searched_are_told()
    {
        Assert.Equal(
            ["Of 900 words beginning with “many” the 64 most frequent were searched; write more letters."],
            SearchQuery.Parse("many* many*").With(new FewWords()).Ignored);
        Assert.Equal(
            ["Of 900 words beginning with “so many” the 16 most frequent were searched; write more letters."],
            SearchQuery.Parse("\"so many\"*").With(new FewWords()).Ignored);
        Assert.Empty(SearchQuery.Parse("ferr* -many*").With(new FewWords()).Ignored);
    }

    [Theory]
    [InlineData("rain snow", "rain 0 1, snow 1 1")]
    [InlineData("ferry country:ua rain", "ferry 0 2, rain 2 1")]
    [InlineData("country:ua -fog rain -snow us", "rain 0 1, us 1 2")]
    [InlineData("rain rain snow", "rain 0 1, snow 1 1")]
    [InlineData("country:ua OR rain snow", "rain 1 1, snow 2 1")]
    [InlineData("rain (snow -(fog OR -ice)) ferr*", "rain 0 1, snow 1 1, ferr 2 3")]
    [InlineData("NEAR(rain \"black ship\") title:ferry", "rain 0 1, black ship 1 1, ferry 2 2")]
    [InlineData("on:2022", "")]
    public void The_terms_are_told_with_the_numbers_of_their_phrases(string query, string places) =>
        Assert.Equal(places, string.Join(", ", SearchQuery.Parse(query).With(new FewWords()).Terms.Select(place => $"{place.Term.Shown} {place.FirstPhrase} {place.Phrases}")));

    private sealed class FewWords : IArchiveWords
    {
        public IReadOnlyList<string> Forms(string word) => word == "ferry" ? ["ferry", "ferries"] : [word];

        public (IReadOnlyList<string> Words, int All) Beginning(string prefix) => prefix switch
        {
            "ferr" => (["ferry", "ferries"], 2),
            "us" => (["used", "us"], 2),
            "many" => ([.. Enumerable.Range(0, 64).Select(i => $"many{i}")], 900),
            _ => ([], 0),
        };
    }
}
