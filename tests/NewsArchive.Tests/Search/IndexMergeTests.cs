using Microsoft.Data.Sqlite;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Search;

/// <summary>Tidying after much was written leaves one segment of the text index, and everything is found as before.</summary>
public sealed class IndexMergeTests
{
    private const int Runs = 43; // 2 x 16 + 2 x 4 + 3: FTS5 merges four of a size

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_segments_become_one_and_everything_is_found_as_before()
    {
        await using var archive = await ManyRunsAsync();
        await DeleteAsync(archive, "note 7");
        var before = await FoundAsync(archive);
        Assert.True(Segments(archive) > 4, $"{Segments(archive)} segments are few.");

        await archive.Database.TidyAsync(Cancellation);

        Assert.Equal(1, Segments(archive));
        Assert.Equal(before, await FoundAsync(archive));
        Assert.Equal(Runs - 1, before.Count);
        Assert.Equal("ok", Check(archive));
    }

    [Fact]
    public async Task A_few_new_articles_beside_many_stay_where_they_are()
    {
        await using var archive = await ManyRunsAsync();
        await archive.Database.TidyAsync(Cancellation);
        await archive.AddAsync(Some.Article("frost again"));
        var segments = Segments(archive);

        await archive.Database.TidyAsync(Cancellation);

        Assert.Equal(2, segments);
        Assert.Equal(segments, Segments(archive));
        Assert.Contains("frost again", await FoundAsync(archive));
    }

    [Fact]
    public async Task Whoever_is_stopped_at_once_has_changed_nothing()
    {
        await using var archive = await ManyRunsAsync();
        var segments = Segments(archive);

        await archive.Database.TidyAsync(new CancellationToken(canceled: true));

        Assert.Equal(segments, Segments(archive));
        Assert.Equal(Runs, (await FoundAsync(archive)).Count);
    }

    private static async Task<TemporaryArchive> ManyRunsAsync()
    {
        var archive = await TemporaryArchive.CreateAsync();
        for (var run = 0; run < Runs; run++)
        {
            await archive.AddAsync(Some.Article($"note {run}", text: "Night frost was seen."));
        }

        return archive;
    }

    private static async Task DeleteAsync(TemporaryArchive archive, string title)
    {
        await using var context = archive.Open();
        context.Articles.RemoveRange(context.Articles.Where(article => article.Title == title));
        await context.SaveChangesAsync(Cancellation);
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(TemporaryArchive archive)
    {
        await using var context = archive.Open();
        var search = TemporaryArchive.Search(context);
        var page = await search.SearchAsync(SearchQuery.Parse("frost"), new ArticleFilter(), SearchSort.Newest, null, 100, Cancellation);
        return [.. page.Hits.Select(hit => hit.Article.Title)];
    }

    private static long Segments(TemporaryArchive archive) => (long)Ask(archive, "SELECT count(DISTINCT segid) FROM article_text_idx");

    private static object Check(TemporaryArchive archive) => Ask(archive, "PRAGMA integrity_check");

    private static object Ask(TemporaryArchive archive, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={archive.Database.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
