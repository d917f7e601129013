using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Search;

namespace NewsArchive.Storage.Tagging;

/// <summary>Reads articles whose tags are to be found again, in the order of their keys, on a connection that cannot write. Use from one caller.</summary>
public sealed class TaggedArticles : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly StoredCorrections corrections;
    private readonly PreparedCommand next;
    private readonly PreparedCommand rows;

    /// <summary>Opens the archive for reading; it must have been migrated.</summary>
    public TaggedArticles(ArchiveDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        connection = database.OpenConnection();
        connection.Execute("PRAGMA query_only=ON");
        corrections = new StoredCorrections(connection);
        rows = new PreparedCommand(connection, "SELECT Country, IsSubject, Weight FROM article_country WHERE ArticleKey = $1 ORDER BY Rank", 1);
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
    /// <param name="withShown">Whether it is looked up too what lists, search and counts go by, so that it can be repaired.</param>
    public IEnumerable<TaggedArticle> ReadAfter(long key, bool withShown = false)
    {
        var lost = withShown ? NotFoundAsListed() : [];
        while (Next(key) is { } article)
        {
            key = article.Key;
            yield return withShown ? article with { Shown = new ShownTags(RowsOf(key), !lost.Contains(key), corrections.Of(article.PublicId)) } : article;
        }
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        next.Dispose();
        rows.Dispose();
        corrections.Dispose();
        connection.Dispose();
    }

    private TaggedArticle? Next(long after)
    {
        using var row = next.Read(after);
        return row.Read()
            ? new TaggedArticle(row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? [] : row.GetFieldValue<byte[]>(3))
            : null;
    }

    private List<(string, bool, double)> RowsOf(long key)
    {
        using var row = rows.Read(key);
        var found = new List<(string, bool, double)>();
        while (row.Read())
        {
            found.Add((row.GetString(0), row.GetBoolean(1), row.GetDouble(2)));
        }

        return found;
    }

    // The index holds no text to be read back: a country is asked for at a time.
    private HashSet<long> NotFoundAsListed()
    {
        const string Found = "SELECT rowid FROM article_text WHERE article_text MATCH $1";
        var lost = new HashSet<long>();
        Compare("SELECT Key FROM article WHERE $2 IS NULL", Tag.Every, null);
        foreach (var code in CountryNames.All.Select(country => country.ToString()))
        {
            Compare("SELECT ArticleKey FROM article_country WHERE Country = $2", Tag.Country(code), code);
        }

        return lost;

        void Compare(string listed, string tag, string? code)
        {
            foreach (var question in new[] { $"{listed} EXCEPT {Found}", $"{Found} EXCEPT {listed}" })
            {
                using var command = new PreparedCommand(connection, question, 2);
                using var row = command.Read(tag, code);
                while (row.Read())
                {
                    lost.Add(row.GetInt64(0));
                }
            }
        }
    }
}
