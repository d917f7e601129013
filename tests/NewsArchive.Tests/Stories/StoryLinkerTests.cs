using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning.Sketches;
using NewsArchive.Storage;
using NewsArchive.Storage.Stories;

namespace NewsArchive.Tests.Stories;

/// <summary>How much is looked at to find the stories of thousands of articles that tell the same.</summary>
public sealed class StoryLinkerTests
{
    private const int Articles = 5_000;
    private const int MostPairs = Articles * ArticleSketch.MaxKeys * StoryLinker.MaxCompared;

    [Fact]
    public async Task Thousands_of_articles_that_share_a_phrase_are_compared_with_a_few_each()
    {
        var phrase = Told.Other(9, 30);

        var (pairs, stories) = await LinkAsync(i => ArticleSketch.Of($"Title {i}", [$"{phrase} {Told.Other(100 + i, 60)}"]));

        Assert.InRange(pairs, Articles, MostPairs);
        Assert.Empty(stories);
    }

    [Fact]
    public async Task Thousands_of_copies_of_one_text_in_other_sources_are_one_story_and_compared_with_a_few_each()
    {
        var (pairs, stories) = await LinkAsync(i => ArticleSketch.Of($"Title {i}", [Told.Edited(Told.Other(1), 20 + (i % 60))]));

        Assert.InRange(pairs, Articles, MostPairs);
        Assert.Equal(Articles, Assert.Single(stories));
    }

    [Fact]
    public async Task What_waits_of_an_older_archive_is_taken_only_when_many_articles_came_in()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await using var connection = archive.Database.OpenConnection();
        using var duplicates = new StoredDuplicates(connection);
        using var sketches = new StoredSketches(connection, duplicates);
        using var linker = new StoryLinker(connection, sketches);
        connection.Execute($"""
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {2 * StoryLinker.MaxArticles}) INSERT INTO unlinked SELECT i FROM n
            """);

        linker.LinkWhenMany(StoryLinker.MaxArticles - 1);
        Assert.Equal(2L * StoryLinker.MaxArticles, connection.Scalar("SELECT count(*) FROM unlinked"));

        linker.LinkWhenMany(1);
        Assert.Equal((long)StoryLinker.MaxArticles, connection.Scalar("SELECT count(*) FROM unlinked"));
    }

    /// <summary>Links articles of as many sources, some thousand at a time.</summary>
    /// <returns>The pairs that were looked at, and the number of articles of each story.</returns>
    private static async Task<(long Pairs, List<long> Stories)> LinkAsync(Func<int, ArticleSketch> sketchOf)
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await using var connection = archive.Database.OpenConnection();

        // Sketches alone: nothing else of the articles matters here.
        connection.Execute("PRAGMA foreign_keys=OFF");
        using var duplicates = new StoredDuplicates(connection);
        using var sketches = new StoredSketches(connection, duplicates);
        using var linker = new StoryLinker(connection, sketches);
        connection.InTransaction(() =>
        {
            for (var i = 1; i <= Articles; i++)
            {
                sketches.Save(i, i, i, sketchOf(i));
            }
        });
        while (linker.LinkNext(1_500))
        {
        }

        return (linker.Pairs, Stories(connection));
    }

    private static List<long> Stories(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sketch WHERE StoryId IS NOT NULL GROUP BY StoryId";
        using var row = command.ExecuteReader();
        var stories = new List<long>();
        while (row.Read())
        {
            stories.Add(row.GetInt64(0));
        }

        return stories;
    }
}
