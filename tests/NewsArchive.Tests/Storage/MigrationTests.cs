using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Tests.Storage;

/// <summary>Archives that an older version made.</summary>
public sealed class MigrationTests
{
    private const string BeforeReadings = "20261121000100_ChangeNumber";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_archive_from_before_readings_keeps_its_articles_and_all_of_it_is_out_of_date()
    {
        var folder = Directory.CreateTempSubdirectory("newsarchive-old-").FullName;
        try
        {
            var database = new ArchiveDatabase(folder);
            await using (var old = database.Open())
            {
                await old.GetService<IMigrator>().MigrateAsync(BeforeReadings, Cancellation);
                await old.Database.ExecuteSqlRawAsync(
                    """
                    INSERT INTO dump (Sha256, Format, Length, Content) VALUES (zeroblob(32), 0, 1, x'0b008061' || x'03'), (randomblob(32), 0, 0, x'');
                    INSERT INTO article (Key, PublicId, DumpId, Title, Lead, Words, HiddenBlocks, AddedUtc)
                        VALUES (5, '000000000000', 1, 'Rain in Oulu', 'Rain.', 1, 0, '2022-01-19 10:00:00');
                    INSERT INTO body (Key, Text, Ledger) VALUES (5, 'Rain.', x'00');
                    """,
                    Cancellation);
            }

            await database.MigrateAsync(Cancellation);

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
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
