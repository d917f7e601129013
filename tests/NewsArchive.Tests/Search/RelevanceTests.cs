using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Search.Matches;

namespace NewsArchive.Tests.Search;

/// <summary>The order of relevance: what weighs, that it is always the same, and that it is told.</summary>
public sealed class RelevanceTests
{
    private const string Filler = "The council met again on roads, schools and taxes and put off what it could not agree on. ";

    private static readonly string LongFiller = string.Concat(Enumerable.Repeat(Filler, 10));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_title_outweighs_the_lead_and_the_lead_the_rest_and_often_outweighs_once()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("Deep", day: "2022-01-05", text: LongFiller + "A storm."),
            Some.Article("Deep and often", day: "2022-01-04", text: LongFiller + "Storm after storm, a storm."),
            Some.Article("First words", day: "2022-01-03", text: "A storm. " + LongFiller),
            Some.Article("Storm over Turku", day: "2022-01-02", text: LongFiller));

        Assert.Equal(["Storm over Turku", "First words", "Deep and often", "Deep"], await TitlesAsync(archive, "storm"));
    }

    [Fact]
    public async Task A_rare_word_weighs_more_than_a_common_one()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            [
                .. Enumerable.Range(0, 20).Select(i => Some.Article($"{i}", text: "Rain. " + LongFiller)),
                Some.Article("Rain again", text: "Rain. " + LongFiller),
                Some.Article("Hail again", text: "Hail. " + LongFiller),
            ]);

        Assert.Equal(["Hail again", "Rain again"], (await TitlesAsync(archive, "rain OR hail")).Take(2));
    }

    [Fact]
    public async Task The_newer_of_two_alike_comes_first()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("old", day: "2001-01-01", text: "Rain."),
            Some.Article("new", day: "2022-01-01", text: "Rain."),
            Some.Article("undated", day: null, text: "Rain."));

        Assert.Equal(["new", "old", "undated"], await TitlesAsync(archive, "rain"));
    }

    [Theory]
    [InlineData("rain")]
    [InlineData("rain storm")]
    [InlineData("rain OR storm")]
    [InlineData("\"heavy rain\"")]
    [InlineData("title:rain -wind")]
    [InlineData("(rain (wind OR city)) -\"north river\" lang:en")]
    public async Task Words_ranked_one_by_one_stand_in_the_same_order_and_for_the_same_reasons_as_those_SQLite_joins(string text)
    {
        var chance = new Random(7);
        string[] words = ["rain", "storm", "heavy", "wind", "city", "river", "over", "north"];
        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[(int)(chance.NextDouble() * chance.NextDouble() * words.Length)]));
        await using var archive = await TemporaryArchive.CreateAsync(
            [.. Enumerable.Range(0, 400).Select(i => Some.Article(Words(3), day: $"2022-01-{(i % 28) + 1:00}", text: Words(1 + (i % 90))))]);
        await using var context = archive.Open();
        using var index = new SearchIndex(archive.Database, blockArticles: 30);
        var query = SearchQuery.Parse(text);
        var scope = await SearchScope.OfAsync(context, query, new ArticleFilter(), Cancellation);

        FoundKeys Page(int frequent, int position) => index.Ask(
            connection =>
            {
                var columns = index.ColumnsOf(connection);
                var matches = new MatchCollector(connection, columns, index.Kept, frequent);
                return new RelevantKeys(connection, columns, matches, scope, default, TimeLimit.None).Page(position, 5, explains: true);
            },
            Cancellation);

        Assert.NotEmpty(Page(0, 0).Keys);
        Assert.All([0, 5, 40, 390], position =>
        {
            var (joined, single) = (Page(int.MaxValue, position), Page(0, position));
            Assert.Equal(joined.Keys, single.Keys);
            Assert.Equal(joined.Next, single.Next);
            Assert.Equivalent(joined.Scores, single.Scores, strict: true);
        });
    }

    [Fact]
    public async Task Paging_ends_behind_the_last_that_may_be_paged_to()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("a", text: "Rain."));
        await using var context = archive.Open();

        var page = await TemporaryArchive.Search(context).SearchAsync(
            SearchQuery.Parse("rain"), new ArticleFilter(), SearchSort.Relevance, ArticleSearch.MaxRelevant + 7, 20, Cancellation);

        Assert.Equal((0, null), (page.Hits.Count, page.Next));
    }

    [Fact]
    public async Task Each_hit_tells_why_it_stands_where_it_does()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("Storm over Turku", author: "A. Storm", text: "A storm, and then rain and rain."),
            Some.Article("Calm", text: "Rain."));
        await using var context = archive.Open();

        var page = await TemporaryArchive.Search(context).SearchAsync(
            SearchQuery.Parse("storm rain"), new ArticleFilter(), SearchSort.Relevance, null, 20, Cancellation, explains: true);

        var score = Assert.Single(page.Hits).Score!;
        Assert.Equal([("storm", true, true, true, 1), ("rain", false, true, false, 2)],
            score.Terms.Select(term => (term.Told.Trim('“', '”'), term.InTitle, term.InLead, term.InAuthor, term.Count)));
        Assert.True(score.Terms[0].Rarity > score.Terms[1].Rarity);
        Assert.Equal(score.Score, score.Terms.Sum(term => term.Score) * score.Recency, 9);
    }

    private static async Task<IEnumerable<string>> TitlesAsync(TemporaryArchive archive, string query)
    {
        await using var context = archive.Open();
        var page = await TemporaryArchive.Search(context).SearchAsync(
            SearchQuery.Parse(query), new ArticleFilter(), SearchSort.Relevance, null, 50, Cancellation);
        return page.Hits.Select(hit => hit.Article.Title);
    }
}
