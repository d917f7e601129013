using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning.Sketches;

namespace NewsArchive.Storage.Stories;

/// <summary>Writes the sketches of articles, and finds the article that has a text already.</summary>
internal sealed class StoredSketches(SqliteConnection connection, StoredDuplicates duplicates) : IDisposable
{
    private readonly PreparedCommand add = new(
        connection, "INSERT INTO sketch (DumpId, ArticleKey, SourceId, TextHash, Marks) VALUES ($1, $2, $3, $4, $5)", 5);

    private readonly PreparedCommand wait = new(connection, "INSERT OR IGNORE INTO unlinked (DumpId) VALUES ($1)", 1);

    private readonly PreparedCommand move = new(connection, "UPDATE sketch SET ArticleKey = $2 WHERE DumpId = $1", 2);

    private readonly PreparedCommand find = new(
        connection, "SELECT ArticleKey, SourceId, TextHash, Marks FROM sketch WHERE DumpId = $1", 1);

    private readonly PreparedCommand remove = new(connection, "DELETE FROM sketch WHERE DumpId = $1", 1);

    private readonly PreparedCommand removeKey = new(connection, "DELETE FROM sketch_key WHERE Key = $1 AND DumpId = $2", 2);

    private readonly PreparedCommand part = new(
        connection,
        """
        INSERT OR IGNORE INTO unlinked (DumpId)
            SELECT DumpId FROM sketch WHERE StoryId = (SELECT StoryId FROM sketch WHERE DumpId = $1);
        UPDATE sketch SET StoryId = NULL WHERE StoryId = (SELECT StoryId FROM sketch WHERE DumpId = $1);
        """,
        1);

    private readonly PreparedCommand learn = new(
        connection, "UPDATE sketch SET SourceId = $2 WHERE DumpId = $1 AND SourceId IS NULL", 2);

    private readonly PreparedCommand findOfSource = new(
        connection, "SELECT DumpId FROM sketch WHERE TextHash = $1 AND SourceId IS $2 ORDER BY DumpId LIMIT 1", 2);

    // In the order of the index: one without a source first.
    private readonly PreparedCommand findAny = new(
        connection, "SELECT DumpId FROM sketch WHERE TextHash = $1 ORDER BY SourceId, DumpId LIMIT 1", 1);

    /// <summary>The first dump with the same text, of the same source or where one of both is not known; null without one.</summary>
    public int? FindFirst(ArticleSketch sketch, int? sourceId)
    {
        if (!sketch.TellsCopies)
        {
            return null;
        }

        var first = sourceId is { } known
            ? findOfSource.Scalar(sketch.TextHash, known) ?? findOfSource.Scalar(sketch.TextHash, null)
            : findAny.Scalar(sketch.TextHash);
        return first is long id ? (int)id : null;
    }

    /// <summary>
    /// Notes that a dump repeats the text of an article, of the same source or where one of both is not known. The same text from two
    /// known sources is a story in two sources.
    /// </summary>
    /// <returns>The sentence that tells of what; null when no article has the text.</returns>
    public string? Repeat(int dumpId, PreparedArticle article, int? sourceId)
    {
        if (FindFirst(article.Sketch, sourceId) is not { } first)
        {
            return null;
        }

        if (sourceId is { } known && learn.Execute(first, known) > 0)
        {
            Part(first);
        }

        return duplicates.Save(dumpId, first, sourceId, article);
    }

    /// <summary>Keeps the sketch of an article, in place of the former one of its dump.</summary>
    public void Save(int dumpId, long key, int? sourceId, ArticleSketch sketch)
    {
        var source = sourceId ?? duplicates.SourceOf(dumpId);
        var marks = sketch.ToBytes();
        var isKept = false;
        using (var former = find.Read(dumpId))
        {
            isKept = former.Read();
            if (isKept)
            {
                var isSame = (former.IsDBNull(1) ? null : (int?)former.GetInt32(1)) == source
                    && former.GetFieldValue<byte[]>(2).AsSpan().SequenceEqual(sketch.TextHash)
                    && former.GetFieldValue<byte[]>(3).AsSpan().SequenceEqual(marks);
                if (isSame)
                {
                    move.Execute(dumpId, key);
                    return;
                }
            }
        }

        if (isKept)
        {
            Remove(dumpId);
        }

        add.Execute(dumpId, key, source, sketch.TextHash, marks);
        wait.Execute(dumpId);
    }

    /// <summary>Removes the sketch of an article. Its story is made anew without it, and what repeated it is looked at again.</summary>
    public void Remove(int dumpId)
    {
        var sketch = Find(dumpId);
        if (sketch == null)
        {
            return;
        }

        Part(dumpId);
        foreach (var key in sketch.Keys)
        {
            removeKey.Execute((long)key, dumpId);
        }

        remove.Execute(dumpId);
        duplicates.Release(dumpId);
    }

    public void Dispose()
    {
        add.Dispose();
        wait.Dispose();
        move.Dispose();
        find.Dispose();
        remove.Dispose();
        removeKey.Dispose();
        part.Dispose();
        learn.Dispose();
        findOfSource.Dispose();
        findAny.Dispose();
    }

    private ArticleSketch? Find(int dumpId)
    {
        using var row = find.Read(dumpId);
        return row.Read() ? ArticleSketch.Read(row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3)) : null;
    }

    private void Part(int dumpId) => part.Execute(dumpId);
}
