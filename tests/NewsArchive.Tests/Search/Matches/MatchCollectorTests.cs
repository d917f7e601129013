using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Columns;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Search.Matches;

namespace NewsArchive.Tests.Search.Matches;

/// <summary>Words that are found one by one, kept and joined find what SQLite finds.</summary>
public sealed class MatchCollectorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("rain")]
    [InlineData("rain storm")]
    [InlineData("rain OR storm")]
    [InlineData("-rain")]
    [InlineData("-rain -storm")]
    [InlineData("rain -storm")]
    [InlineData("\"heavy rain\"")]
    [InlineData("title:rain")]
    [InlineData("title:(rain OR wind) -author:storm")]
    [InlineData("(rain wind) OR (city -river)")]
    [InlineData("(rain OR country:se) -country:dk")]
    [InlineData("rain country:fi")]
    [InlineData("rain OR on:2022-01-03")]
    [InlineData("after:2022-01-05 before:2022-01-20 rain")]
    [InlineData("rain source:one.example")]
    [InlineData("rain source:nowhere.example")]
    [InlineData("ra*")]
    [InlineData("rain -ra*")]
    [InlineData("(rain wind) OR storm -ri*")]
    [InlineData("rain -(storm NEAR/3 wind)")]
    [InlineData("rain NEAR/3 storm")]
    [InlineData("rain rain RAIN")]
    [InlineData("nothing rain")]
    [InlineData("rain in:hidden")]
    public async Task A_query_finds_the_same_whichever_way(string text)
    {
        await using var archive = await ArchiveAsync();
        await using var context = archive.Open();
        using var joined = new SearchIndex(archive.Database) { Frequent = int.MaxValue };
        using var single = new SearchIndex(archive.Database, blockArticles: 7) { Frequent = 0 };

        foreach (var change in new[] { "", "DELETE FROM article WHERE Key % 5 = 0" })
        {
            await context.Database.ExecuteSqlRawAsync(change.Length > 0 ? change : "SELECT 1", Cancellation);
            foreach (var filter in new[] { new ArticleFilter(), new ArticleFilter(CountryCode.Parse("FI", null)), new ArticleFilter(Source: "one.example", From: new DateOnly(2022, 1, 9)) })
            {
                var expected = await CountAsync(context, joined, text, filter);
                Assert.Equal(expected, await CountAsync(context, single, text, filter));
                Assert.Equal(expected, await CountAsync(context, single, text, filter));
                Assert.Equal(await KeysAsync(context, joined, text, filter), await KeysAsync(context, single, text, filter));
            }
        }
    }

    [Fact]
    public async Task Frequent_words_are_known_after_the_start_and_what_changes_is_found_anew()
    {
        await using var archive = await ArchiveAsync();
        await using var context = archive.Open();
        using var index = new SearchIndex(archive.Database, blockArticles: 7) { Frequent = 100 };

        await index.WarmUpAsync(Cancellation);

        Assert.True(AreKnown(index, "\"rain\""));
        Assert.False(AreKnown(index, "\"never\""));
        await archive.AddAsync(Some.Article("new", day: "2022-02-01", text: "Rain."));
        Assert.False(AreKnown(index, "\"rain\""));
        Assert.Equal(1, index.Ask(connection => index.Kept.Of(Leaf("\"rain\"")).Find(Leaf("\"rain\""), index.ColumnsOf(connection).Blocks).Count(matches => matches is null), Cancellation));
    }

    [Fact]
    public void What_was_not_asked_for_lately_makes_room()
    {
        var block = new KeyBlock(long.MinValue, long.MaxValue, 0, 100, 1);
        var kept = new KeptMatches(most: 5_000);
        for (var i = 0; i < 100; i++)
        {
            kept.Keep(Leaf($"{i}"), [block], 0, new BlockMatches([1, 2], [1, 1], 100, 1));
            Assert.NotNull(kept.Find(Leaf("0"), [block])[0]);
        }

        Assert.InRange(kept.Bytes, 1_000, 5_000);
        Assert.NotNull(kept.Find(Leaf("99"), [block])[0]);
        Assert.Null(kept.Find(Leaf("50"), [block])[0]);
        Assert.Null(kept.Find(Leaf("99"), [block with { Number = 2 }])[0]);
    }

    [Fact]
    public void Where_borders_have_moved_nothing_of_the_former_blocks_stays()
    {
        var kept = new KeptMatches(most: 1_000_000);
        var empty = kept.Bytes;
        for (var round = 0; round < 50; round++)
        {
            KeyBlock[] blocks = [new(long.MinValue, round, 0, 100, round), new(round + 1, long.MaxValue, 100, 100, round)];
            for (var number = 0; number < blocks.Length; number++)
            {
                kept.Keep(Leaf("rain"), blocks, number, new BlockMatches([1, 2], [1, 1], 100, round));
            }

            Assert.All(kept.Find(Leaf("rain"), blocks), Assert.NotNull);
        }

        Assert.InRange(kept.Bytes, empty + 1, empty + 1_500);
    }

    [Fact]
    public void What_is_older_does_not_take_the_place_of_what_is_newer()
    {
        var block = new KeyBlock(long.MinValue, long.MaxValue, 0, 100, 2);
        var kept = new KeptMatches(most: 1_000_000);

        kept.Keep(Leaf("rain"), [block], 0, new BlockMatches([1, 2], [1, 1], 100, 2));
        kept.Keep(Leaf("rain"), [block], 0, new BlockMatches([1], [1], 100, 1));

        Assert.NotNull(kept.Find(Leaf("rain"), [block])[0]);
    }

    [Fact]
    public async Task An_article_scores_for_words_of_a_part_that_it_does_not_match()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("City", text: "Nothing else here."), Some.Article("City rain", day: "2000-01-01", text: "Nothing else here."));
        await using var context = archive.Open();
        using var index = new SearchIndex(archive.Database);

        var keys = await KeysAsync(context, index, "(rain wind) OR city", new ArticleFilter());

        Assert.Equal(2, keys.Count);
        Assert.True(keys[0] < keys[1]);
    }

    [Fact]
    public async Task Characters_that_are_words_by_themselves_are_as_rare_as_they_are()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            [.. Enumerable.Range(0, 30).Select(i => Some.Article($"{i}", text: i % 10 == 0 ? "海 雨" : "雨"))]);
        await using var context = archive.Open();
        using var index = new SearchIndex(archive.Database);
        var search = new ArticleSearch(context, index);

        async Task<SearchScore> ScoreAsync() => (await search.SearchAsync(
            SearchQuery.Parse("海 雨"), new ArticleFilter(), SearchSort.Relevance, null, 20, Cancellation, explains: true)).Hits[0].Score!;

        var before = await ScoreAsync();
        Assert.Equal([RankedTerm.IdfOf(3, 30), RankedTerm.IdfOf(30, 30)], before.Terms.Select(term => term.Rarity));
        await archive.AddAsync(Some.Article("new", text: "海"));
        Assert.Equal(RankedTerm.IdfOf(4, 31), (await ScoreAsync()).Terms[0].Rarity);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(64)]
    [InlineData(65_536)]
    public void Few_and_many_matches_of_a_block_are_told_alike(int count)
    {
        const int Articles = 65_536;
        var places = Enumerable.Range(0, count).Select(i => (ushort)(i * (Articles / Math.Max(1, count)))).ToArray();
        var marks = places.Select(place => (byte)((place % 255) + 1)).ToArray();
        var matches = new BlockMatches(places, marks, Articles, 1);
        var (bits, told) = (new ulong[Articles / 64], new byte[Articles]);

        matches.AddTo(bits);
        matches.AddTo(told);

        var set = new MatchSet(ArticleColumns.Nothing with { Keys = [.. Enumerable.Range(0, Articles + 70).Select(i => (long)i)] });
        set.Add(70, bits);
        Assert.Equal(places.Select(place => (long)place + 70), Enumerable.Range(0, Articles + 70).Select(key => (long)key).Where(set.Has));
        Assert.All(places.Zip(marks), pair => Assert.Equal(pair.Second, told[pair.First]));
        Assert.Equal(count, told.Count(mark => mark != 0));
    }

    private static MatchLeaf Leaf(string match) => new(TextTable.Shown, match, IsMarked: true, IsSlow: false);

    private static bool AreKnown(SearchIndex index, string match) => index.Ask(
        connection => index.Kept.Of(Leaf(match)).Find(Leaf(match), index.ColumnsOf(connection).Blocks).All(matches => matches is not null), Cancellation);

    private static async Task<string> CountAsync(ArchiveContext context, SearchIndex index, string text, ArticleFilter filter)
    {
        var search = new ArticleSearch(context, index);
        var facets = await search.CountTogetherAsync(await search.ReadAsync(text, Cancellation), filter, Cancellation);
        return string.Join("; ", new[] { facets.Countries, facets.Sources, facets.Languages, facets.Months, facets.Days }.Select(counts => string.Join(", ", counts)).Prepend($"{facets.Total} {facets.IsExact}"));
    }

    private static async Task<IReadOnlyList<long>> KeysAsync(ArchiveContext context, SearchIndex index, string text, ArticleFilter filter)
    {
        var search = new ArticleSearch(context, index);
        var page = await search.SearchAsync(await search.ReadAsync(text, Cancellation), filter, SearchSort.Relevance, null, 50, Cancellation);
        return [.. page.Hits.Select(hit => hit.Article.Key)];
    }

    private static Task<TemporaryArchive> ArchiveAsync()
    {
        var chance = new Random(11);
        string[] words = ["rain", "storm", "heavy", "wind", "city", "river", "rails", "north", "never"];
        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[(int)(chance.NextDouble() * chance.NextDouble() * words.Length)]));
        return TemporaryArchive.CreateAsync(
        [
            .. Enumerable.Range(0, 150).Select(i => Some.Article(
                Words(3),
                day: i % 20 == 0 ? null : $"2022-01-{(i % 28) + 1:00}",
                source: i % 3 == 0 ? "one.example" : "two.example",
                country: (i % 4) switch { 0 => "FI", 1 => "FI SE", 2 => "DK", _ => "NO" },
                author: i % 5 == 0 ? "A. Storm" : null,
                text: Words(1 + (i % 40)))),
        ]);
    }
}
