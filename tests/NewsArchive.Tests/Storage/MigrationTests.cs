using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;
using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Storage;

/// <summary>Archives that an older version made.</summary>
public sealed class MigrationTests : IDisposable
{
    private const string BeforeReadings = "20261121000100_ChangeNumber";
    private const string BeforeSearchIndex = "20261122000900_SubjectCounter";

    private readonly ArchiveDatabase database = new(Directory.CreateTempSubdirectory("newsarchive-old-").FullName);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(database.Path)!, recursive: true);
    }

    [Fact]
    public async Task Runs_from_before_their_progress_was_kept_are_finished_or_stopped()
    {
        await MigrateFromAsync(
            BeforeReadings,
            """
            INSERT INTO run (StartedUtc, FinishedUtc, Inputs, Added, Unchanged, Duplicate, Quarantined, Ignored)
                VALUES ('2022-01-19 10:00:00', '2022-01-19 10:00:05', 7, 4, 0, 0, 2, 1), ('2022-01-20 10:00:00', NULL, 500, 500, 0, 0, 0, 0);
            """);

        await using var archive = database.Open();
        var runs = await archive.Runs.OrderBy(run => run.Id).ToListAsync(Cancellation);
        Assert.Equal([RunState.Finished, RunState.Stopped], runs.Select(run => run.StateAt(DateTime.UtcNow)));
        Assert.Equal([TimeSpan.FromSeconds(5), TimeSpan.Zero], runs.Select(run => run.Elapsed));
        Assert.All(runs, run => Assert.Empty(run.Paths));
        Assert.Empty(await archive.ReasonsOfAsync(1, Cancellation));
    }

    [Fact]
    public async Task Files_whose_path_has_the_sign_of_a_record_are_told_from_records()
    {
        await MigrateFromAsync(
            "20261122000400_RunProgress",
            """
            INSERT INTO run (StartedUtc, Inputs, Added, Unchanged, Duplicate, Quarantined, Ignored) VALUES ('2022-01-19 10:00:00', 4, 0, 0, 0, 4, 0);
            INSERT INTO input (RunId, Origin, Outcome, SeenUtc, Offset, Length) VALUES
                (1, '/d/a#b.txt', 3, '2022-01-19 10:00:00', NULL, NULL), (1, '/d/C#/x.zip#m', 3, '2022-01-19 10:00:00', 0, 9),
                (1, '/d/x.zip#a.jsonl#3', 3, '2022-01-19 10:00:00', 0, 9), (1, '/d/plain.txt', 3, '2022-01-19 10:00:00', NULL, NULL);
            """);

        await using var archive = database.Open();
        var origins = await archive.Inputs.OrderBy(input => input.Id).Select(input => input.Origin).ToListAsync(Cancellation);
        Assert.Equal([("/d/a#b.txt", null), ("/d/C#/x.zip", "m"), ("/d/x.zip", "a.jsonl#3"), ("/d/plain.txt", null)], origins.Select(InputOrigin.Parse));
    }

    [Fact]
    public async Task An_archive_from_before_readings_keeps_its_articles_and_all_of_it_is_out_of_date()
    {
        await MigrateFromAsync(
            BeforeReadings,
            """
            INSERT INTO dump (Sha256, Format, Length, Content) VALUES (zeroblob(32), 0, 1, x'0b008061' || x'03'), (randomblob(32), 0, 0, x'');
            INSERT INTO article (Key, PublicId, DumpId, Title, Lead, Words, HiddenBlocks, AddedUtc)
                VALUES (5, '000000000000', 1, 'Rain in Oulu', 'Rain.', 1, 0, '2022-01-19 10:00:00');
            INSERT INTO body (Key, Text, Ledger) VALUES (5, 'Rain.', x'00');
            """);

        await using var archive = database.Open();
        var article = await archive.Articles.Include(a => a.Dump).SingleAsync(Cancellation);
        Assert.Equal(("Rain in Oulu", null, null), (article.Title, article.ChangedUtc, article.Dump!.Url));
        Assert.Null(await archive.CleanerOfAsync(article.DumpId, Cancellation));
        using var dumps = new KeptDumps(database);
        Assert.Equal([1, 2], dumps.Find(new RecleanScope(), "1.today"));
        Assert.Equal([1], dumps.Find(new RecleanScope(ArticleId: "000000000000"), "1.today"));
        Assert.Equal(new DateTime(2022, 1, 19, 10, 0, 0, DateTimeKind.Utc), dumps.Read(1)!.Former!.SinceUtc);
        Assert.Null(dumps.Read(2)!.Former);
    }

    [Fact]
    public async Task The_subjects_of_an_archive_that_did_not_count_them_are_counted()
    {
        await MigrateFromAsync(
            "20261122000800_Tagging",
            """
            INSERT INTO dump (Sha256, Format, Length, Content) VALUES (zeroblob(32), 0, 0, x''), (randomblob(32), 0, 0, x'');
            INSERT INTO article (Key, PublicId, DumpId, Title, Lead, Words, HiddenBlocks, AddedUtc)
                VALUES (5, '000000000000', 1, 'a', 'a', 1, 0, '2022-01-19 10:00:00'), (6, '000000000001', 2, 'b', 'b', 1, 0, '2022-01-19 10:00:00');
            INSERT INTO article_country VALUES ('FI', 5, 1, 1, 0.5), ('FI', 6, 1, 1, 0.5), ('SE', 5, 2, 0, 0.5);
            """);

        await using var archive = database.Open();
        await archive.ArticleCountries.Where(tag => tag.ArticleKey == 6).ExecuteUpdateAsync(tag => tag.SetProperty(t => t.IsSubject, false), Cancellation);
        var countries = await archive.Countries.OrderBy(row => row.Country).ToListAsync(Cancellation);
        Assert.Equal([("FI", 2, 1), ("SE", 1, 0)], countries.Select(row => (row.Country, row.Articles, row.Subjects)));
    }

    [Fact]
    public async Task An_archive_that_indexed_stems_is_filled_anew_and_told_so()
    {
        var told = new List<string>();
        await FillAsync(BeforeSearchIndex, OldArticles(1) + """
            INSERT INTO dump (Sha256, Format, Length, Content) VALUES (randomblob(32), 0, 0, x'');
            INSERT INTO article (Key, PublicId, DumpId, Title, Lead, Words, HiddenBlocks, AddedUtc)
                VALUES (-3, '00000000000a', 2, 'Lost', 'Lost.', 1, 0, '2022-01-19 10:00:00');
            INSERT INTO article_country VALUES ('FI', 1, 1, 1, 0.5);
            """, told);

        Assert.Equal(
            [
                "Another version made this archive: its search index is made anew, once, of 2 articles. You may interrupt it; the next start goes on.",
                "The search index is complete. What was hidden of 1 article cannot be searched: the ledger is lost; cleaning again brings it back.",
            ],
            told);
        Assert.Equal([1], await FoundAsync("ferries"));
        Assert.Empty(await FoundAsync("ferri"));
        Assert.Equal([1], await FoundAsync($"{Tag.Country("FI")} AND {Tag.Between(new DateOnly(2022, 1, 1), null)}"));
        Assert.Equal([-3], await FoundAsync($"title : lost AND {DayTags.Undated}"));
        Assert.Equal([1], await HiddenAsync("weather"));
        Assert.Contains($"ferries {LightStem.Of("ferries")} 1 1", await WordsAsync());

        await database.MigrateAsync(told.Add, Cancellation);
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public async Task Who_writes_to_an_old_archive_may_end_before_it_is_filled()
    {
        await MigrateOldAsync(BeforeSearchIndex, OldArticles(1));
        var told = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task filling;
        using (database.TryTakeTurn())
        {
            filling = database.MigrateAsync(sentence => told.TrySetResult(sentence), Cancellation);
            Assert.StartsWith("Another program writes to the archive;", await told.Task.WaitAsync(Cancellation), StringComparison.Ordinal);
            await ExecuteAsync("INSERT INTO dump (Sha256, Format, Length, Content) VALUES (randomblob(32), 0, 0, x'')");
            await ExecuteAsync("""
                INSERT INTO article (Key, PublicId, DumpId, Title, Lead, Words, HiddenBlocks, AddedUtc)
                    VALUES (-3, '00000000000a', 2, 'Late', 'Late.', 1, 0, '2022-01-19 10:00:00');
                """);
        }

        await filling;

        Assert.Equal([-3], await FoundAsync("late"));
        using var turn = database.TryTakeTurn();
        Assert.NotNull(turn);
        await database.MigrateAsync(Cancellation);
    }

    [Fact]
    public async Task Filling_that_was_killed_goes_on_where_it_was()
    {
        var told = new List<string>();
        await FillAsync(BeforeSearchIndex, OldArticles(2_001), told);
        var whole = await WordsAsync();

        // A disk that is full at the second batch.
        await ExecuteAsync("""
            UPDATE text_filling SET Terms = 0;
            CREATE TRIGGER full BEFORE UPDATE ON text_filling WHEN NEW.UpTo = 2001 BEGIN SELECT raise(ABORT, 'disk full'); END;
            """);
        await Assert.ThrowsAsync<ArchiveUnavailableException>(() => database.MigrateAsync(Cancellation));
        Assert.Equal(2_000, (await FoundAsync("ferries")).Count);
        await Assert.ThrowsAsync<ArchiveUnavailableException>(() => database.ForReadingAsync(Cancellation));

        await ExecuteAsync("DROP TRIGGER full");
        told.Clear();
        await database.MigrateAsync(told.Add, Cancellation);

        Assert.Contains("once, of 1 article.", told[0]);
        Assert.Equal(2_001, (await FoundAsync("ferries")).Count);
        Assert.Equal(whole, await WordsAsync());
        await database.ForReadingAsync(Cancellation);
    }

    [Fact]
    public async Task Other_rules_for_stems_change_the_stems_alone()
    {
        var told = new List<string>();
        await FillAsync(BeforeSearchIndex, OldArticles(1), told);
        await ExecuteAsync("UPDATE word SET Stem = 'old'; UPDATE text_filling SET Stems = 0");
        told.Clear();

        await database.MigrateAsync(told.Add, Cancellation);

        Assert.Empty(told);
        Assert.Contains($"ferries {LightStem.Of("ferries")} 1 1", await WordsAsync());
    }

    private static string OldArticles(int count)
    {
        var ledger = Convert.ToHexString(StoredLedger.Compress(Some.Article("The ferry", text: "Two ferries sank.")));
        return $"""
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
                INSERT INTO dump (Id, Sha256, Format, Length, Content) SELECT i, randomblob(32), 0, 0, x'' FROM n;
            INSERT INTO article (Key, PublicId, DumpId, Title, Lead, PublishedOn, Words, HiddenBlocks, AddedUtc)
                SELECT Id, Id, Id, 'The ferry', 'Two.', '2022-01-19', 3, 1, '2022-01-19 10:00:00' FROM dump;
            INSERT INTO body (Key, Text, Ledger) SELECT Id, 'Two ferries sank.', x'{ledger}' FROM dump;
            INSERT INTO article_text (rowid, title, body) SELECT Id, 'the ferry', 'two ferries sank' FROM dump;
            """;
    }

    private async Task FillAsync(string migration, string sql, List<string> told)
    {
        await MigrateOldAsync(migration, sql);
        await database.MigrateAsync(told.Add, Cancellation);
    }

    private async Task<List<long>> FoundAsync(string match)
    {
        await using var archive = database.Open();
        return await archive.Database.SqlQuery<long>($"SELECT rowid AS Value FROM article_text WHERE article_text MATCH {match}").ToListAsync(Cancellation);
    }

    private async Task<List<long>> HiddenAsync(string match)
    {
        await using var archive = database.Open();
        return await archive.Database.SqlQuery<long>($"SELECT rowid AS Value FROM hidden_text WHERE hidden_text MATCH {match}").ToListAsync(Cancellation);
    }

    private async Task<List<string>> WordsAsync()
    {
        await using var archive = database.Open();
        return await archive.Database.SqlQuery<string>($"SELECT Word || ' ' || Stem || ' ' || Articles || ' ' || Lower AS Value FROM word ORDER BY Word").ToListAsync(Cancellation);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var archive = database.Open();
        await archive.Database.ExecuteSqlRawAsync(sql, Cancellation);
    }

    private async Task MigrateFromAsync(string migration, string sql)
    {
        await MigrateOldAsync(migration, sql);
        await database.MigrateAsync(Cancellation);
    }

    private async Task MigrateOldAsync(string migration, string sql)
    {
        await using var old = database.Open();
        await old.GetService<IMigrator>().MigrateAsync(migration, Cancellation);
        await old.Database.ExecuteSqlRawAsync(sql, Cancellation);
    }
}
