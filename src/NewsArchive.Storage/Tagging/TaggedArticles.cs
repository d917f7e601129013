using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage.Tagging;

/// <summary>Reads articles whose tags are to be found again, in the order of their keys, on a connection that cannot write. Use from one caller.</summary>
public sealed class TaggedArticles : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly PreparedCommand next;

    /// <summary>Opens the archive for reading; it must have been migrated.</summary>
    public TaggedArticles(ArchiveDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        connection = database.OpenConnection();
        connection.Execute("PRAGMA query_only=ON");
        next = new PreparedCommand(
            connection,
            """
            SELECT a.Key, a.PublicId, a.Title, b.Ledger FROM article AS a LEFT JOIN body AS b ON b.Key = a.Key
            WHERE a.Key > $1 ORDER BY a.Key LIMIT 1
            """,
            1);
    }

    /// <summary>Up to which article a tagger has been through; the lowest number when it has seen none.</summary>
    public long UpTo(string tagger)
    {
        using var question = new PreparedCommand(connection, "SELECT UpTo FROM tagging WHERE Tagger = $1", 1);
        return question.Scalar(tagger) is long upTo ? upTo : long.MinValue;
    }

    /// <summary>How many articles come after one.</summary>
    public int CountAfter(long key)
    {
        using var question = new PreparedCommand(connection, "SELECT count(*) FROM article WHERE Key > $1", 1);
        return (int)(long)question.Scalar(key)!;
    }

    /// <summary>The articles after one. Each is a read of its own: a long one would keep the write-ahead log from being folded back.</summary>
    public IEnumerable<TaggedArticle> ReadAfter(long key)
    {
        while (Next(key) is { } article)
        {
            key = article.Key;
            yield return article;
        }
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        next.Dispose();
        connection.Dispose();
    }

    private TaggedArticle? Next(long after)
    {
        using var row = next.Read(after);
        return row.Read()
            ? new TaggedArticle(row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? [] : row.GetFieldValue<byte[]>(3))
            : null;
    }
}
