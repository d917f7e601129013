using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage.Search;

/// <summary>Reads what the indexes are filled with, in the order of the keys.</summary>
internal sealed class FilledArticles(SqliteConnection connection) : IDisposable
{
    private readonly PreparedCommand count = new(connection, "SELECT count(*) FROM article WHERE Key > $1", 1);

    private readonly PreparedCommand next = new(
        connection,
        """
        SELECT a.Key, a.Title, a.Author, coalesce(b.Text, ''), coalesce(b.Ledger, x''), a.SourceId, a.Language, a.PublishedOn,
            coalesce((SELECT group_concat(Country, ' ') FROM article_country WHERE ArticleKey = a.Key), '')
        FROM article AS a LEFT JOIN body AS b ON b.Key = a.Key WHERE a.Key > $1 ORDER BY a.Key LIMIT $2
        """,
        2);

    /// <summary>How many articles come after one.</summary>
    public int CountAfter(long key) => (int)(long)count.Scalar(key)!;

    /// <summary>The articles after one, as many as there are and fit; none at the end.</summary>
    /// <param name="most">At most so many.</param>
    /// <param name="chars">None more once their texts have so many characters.</param>
    public IReadOnlyList<FilledArticle> ReadAfter(long key, int most, int chars)
    {
        var batch = new List<FilledArticle>();
        using var row = next.Read(key, most);
        for (var read = 0; read < chars && row.Read(); read += batch[^1].Text.Length)
        {
            batch.Add(new FilledArticle(
                row.GetInt64(0),
                row.GetString(1),
                row.IsDBNull(2) ? null : row.GetString(2),
                row.GetString(3),
                row.GetFieldValue<byte[]>(4),
                new IndexFacts(row.IsDBNull(5) ? null : row.GetInt32(5), row.IsDBNull(6) ? null : row.GetString(6), row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7)),
                row.GetString(8).Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        return batch;
    }

    public void Dispose()
    {
        count.Dispose();
        next.Dispose();
    }
}
