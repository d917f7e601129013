using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning.Sketches;
using NewsArchive.Storage;
using NewsArchive.Storage.Stories;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>
/// Finds the duplicates and stories of an archive once more, in the order and the batches of an ingest, so that each part can have a
/// clock of its own.
/// </summary>
internal sealed class StoryParts : IDisposable
{
    private const int BatchArticles = 500;
    private const int WarmUpArticles = 5_000;

    // Behind the dumps of any archive that is measured.
    private const int FirstFilled = 1_000_000_000;

    private readonly SqliteConnection connection;
    private readonly SqliteConnection reading;
    private readonly StoredDuplicates duplicates;
    private readonly StoredSketches sketches;
    private readonly StoryLinker stories;

    /// <summary>Opens an archive that nothing else writes.</summary>
    public StoryParts(ArchiveDatabase database)
    {
        (connection, reading) = (database.OpenConnection(), database.OpenConnection());
        connection.Execute(ArchiveWriter.WriterPragmas);
        duplicates = new StoredDuplicates(connection);
        sketches = new StoredSketches(connection, duplicates);
        stories = new StoryLinker(connection, sketches);
    }

    /// <summary>Does everything anew, some articles before to warm up.</summary>
    /// <param name="before">How many other articles the index of keys is to hold.</param>
    public StoryPartsTaken Measure(int before)
    {
        Empty();
        Run(WarmUpArticles);
        Empty();
        Fill(before);
        return Run(int.MaxValue);
    }

    /// <summary>Bytes of the database that something takes, whole pages.</summary>
    /// <param name="removal">The statement that removes it; it is rolled back.</param>
    public long BytesOf(string removal) => ArchiveSize.BytesOf(connection, removal);

    /// <summary>A number that the archive tells.</summary>
    public long Number(string question) => (long)connection.Scalar(question)!;

    public void Dispose()
    {
        stories.Dispose();
        sketches.Dispose();
        duplicates.Dispose();
        reading.Dispose();
        connection.Dispose();
    }

    private void Empty() =>
        connection.Execute("DELETE FROM sketch; DELETE FROM sketch_key; DELETE FROM unlinked; PRAGMA wal_checkpoint(TRUNCATE)");

    // Sorted, as an index is written fastest.
    private void Fill(int articles) => connection.Execute(string.Create(CultureInfo.InvariantCulture, $"""
        WITH RECURSIVE filled (Number) AS (SELECT 0 UNION ALL SELECT Number + 1 FROM filled WHERE Number < {articles * (long)ArticleSketch.MaxKeys})
        INSERT OR IGNORE INTO sketch_key (Key, DumpId)
            SELECT random() & {uint.MaxValue}, {FirstFilled} + (Number / {ArticleSketch.MaxKeys}) FROM filled
            WHERE Number < {articles * (long)ArticleSketch.MaxKeys} ORDER BY 1;
        PRAGMA wal_checkpoint(TRUNCATE);
        """));

    private StoryPartsTaken Run(int most)
    {
        var (taken, before) = (new StoryPartsTaken(0, default, default, default, 0), stories.Pairs);
        for (var batch = Next(0); batch.Count > 0 && taken.Articles < most; batch = Next(batch[^1].DumpId))
        {
            var told = new List<ArticleSketch>();
            taken = taken with
            {
                Articles = taken.Articles + batch.Count,
                Sketching = taken.Sketching + Clock(() => told.AddRange(batch.Select(article => ArticleSketch.Of(article.Title, [article.Text])))),
                Writing = taken.Writing + Clock(() => connection.InTransaction(() => Write(batch, told))),
                Linking = taken.Linking + Clock(() => stories.LinkWhenMany(batch.Count)),
            };
        }

        return taken with
        {
            Linking = taken.Linking + Clock(() => stories.LinkUpTo(int.MaxValue)),
            Pairs = stories.Pairs - before,
        };
    }

    private void Write(List<Stored> batch, List<ArticleSketch> told)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            var (dumpId, key, sourceId, _, _) = batch[i];
            if (sketches.FindFirst(told[i], sourceId) is { } first)
            {
                throw new InvalidOperationException($"The archive holds the article of dump {dumpId} twice, first of dump {first}.");
            }

            sketches.Save(dumpId, key, sourceId, told[i]);
        }
    }

    private List<Stored> Next(int after)
    {
        using var command = new PreparedCommand(
            reading,
            """
            SELECT a.DumpId, a.Key, a.SourceId, a.Title, b.Text FROM article AS a JOIN body AS b ON b.Key = a.Key
            WHERE a.DumpId > $1 ORDER BY a.DumpId LIMIT $2
            """,
            2);
        using var row = command.Read(after, BatchArticles);
        var articles = new List<Stored>();
        while (row.Read())
        {
            articles.Add(new(row.GetInt32(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt32(2), row.GetString(3), row.GetString(4)));
        }

        return articles;
    }

    private static TimeSpan Clock(Action part)
    {
        var before = Environment.CpuUsage.TotalTime;
        part();
        return Environment.CpuUsage.TotalTime - before;
    }

    private sealed record Stored(int DumpId, long Key, int? SourceId, string Title, string Text);
}
