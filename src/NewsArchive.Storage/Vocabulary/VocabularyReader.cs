using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage.Vocabulary;

/// <summary>Asks the tables of words and of sources, on a connection of its own, by prepared statements. Use from one caller at a time.</summary>
internal sealed class VocabularyReader : IDisposable
{
    // Greater than every character of a term in SQLite's order of bytes.
    private const string Last = "\U0010FFFF";

    private readonly SqliteConnection connection;
    private readonly PreparedCommand ofStem;
    private readonly PreparedCommand beginning;
    private readonly PreparedCommand count;
    private readonly PreparedCommand find;
    private readonly PreparedCommand change;
    private readonly PreparedCommand renamed;
    private readonly PreparedCommand sources;
    private readonly PreparedCommand ofSource;

    public VocabularyReader(ArchiveDatabase database)
    {
        connection = database.OpenConnection();
        connection.Execute("PRAGMA query_only=ON");
        ofStem = new PreparedCommand(
            connection,
            """
            SELECT Word, Articles, Lower FROM word WHERE Stem = $1 AND Stem <> Word
            UNION ALL SELECT Word, Articles, Lower FROM word WHERE Word = $1 AND Stem = $1
            """,
            1);
        beginning = new PreparedCommand(
            connection, "SELECT Word, Articles, Lower FROM word WHERE Word >= $1 AND Word < $2 ORDER BY Articles DESC, Word LIMIT $3", 3);
        count = new PreparedCommand(connection, "SELECT count(*) FROM word WHERE Word >= $1 AND Word < $2", 2);
        change = new PreparedCommand(connection, "SELECT coalesce(max(Number), 0) FROM article_change", 0);
        renamed = new PreparedCommand(
            connection,
            """
            SELECT (SELECT min(Number) FROM article_change) > $1 + 1
                OR EXISTS (SELECT * FROM article_change WHERE Number > $1 AND ArticleKey IS NULL)
            """,
            1);
        sources = new PreparedCommand(connection, "SELECT Id, Host, Articles FROM source WHERE Id > $1 ORDER BY Id", 1);
        ofSource = new PreparedCommand(connection, "SELECT Articles FROM source WHERE Id = $1", 1);
        find = new PreparedCommand(connection, "SELECT Articles FROM word WHERE Word = $1", 1);
    }

    /// <summary>The number of the archive's last change.</summary>
    public long Change => (long)change.Scalar()!;

    /// <summary>The words of a stem, in no order.</summary>
    public List<KnownWord> OfStem(string stem) => Words(ofStem.Read(stem));

    /// <summary>The most frequent words that begin so, the most frequent first.</summary>
    public List<KnownWord> Beginning(string prefix, int most) => Words(beginning.Read(prefix, prefix + Last, most));

    /// <summary>How many words begin so.</summary>
    public int Count(string prefix) => (int)(long)count.Scalar(prefix, prefix + Last)!;

    /// <summary>In how many articles a word is; 0 when the archive does not have it.</summary>
    public int Articles(string word) => find.Scalar(word) is long articles ? (int)articles : 0;

    /// <summary>Whether a source may have got another name after a change.</summary>
    public bool MayHaveRenamed(long seen) => renamed.Scalar(seen) is not 0L;

    /// <summary>The sources with greater numbers, in their order; new ones have the greatest.</summary>
    public List<KnownSource> SourcesAfter(int id)
    {
        using var rows = sources.Read(id);
        var found = new List<KnownSource>();
        while (rows.Read())
        {
            found.Add(new KnownSource(rows.GetInt32(0), rows.GetString(1), rows.GetInt32(2)));
        }

        return found;
    }

    /// <summary>How many articles a source has.</summary>
    public int ArticlesOf(int source) => ofSource.Scalar(source) is long articles ? (int)articles : 0;

    /// <summary>All words.</summary>
    public IEnumerable<(string Word, int Articles)> All()
    {
        using var all = new PreparedCommand(connection, "SELECT Word, Articles FROM word", 0);
        using var rows = all.Read();
        while (rows.Read())
        {
            yield return (rows.GetString(0), rows.GetInt32(1));
        }
    }

    /// <summary>The smallest key of the newest articles, of whole days; the lowest number when the archive has no more.</summary>
    /// <param name="articles">About how many.</param>
    public long FirstOfNewest(int articles)
    {
        using var day = new PreparedCommand(
            connection,
            "SELECT max(Day) FROM (SELECT Day, sum(Articles) OVER (ORDER BY Day DESC) AS n FROM day) WHERE n >= $1 AND Day > '0001-01-01'",
            1);
        return day.Scalar(articles) is string first ? ArticleKey.FirstOf(DateOnly.ParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture)) : long.MinValue;
    }

    public void Dispose()
    {
        find.Dispose();
        renamed.Dispose();
        sources.Dispose();
        ofSource.Dispose();
        change.Dispose();
        ofStem.Dispose();
        beginning.Dispose();
        count.Dispose();
        connection.Dispose();
    }

    private static List<KnownWord> Words(SqliteDataReader rows)
    {
        using (rows)
        {
            var words = new List<KnownWord>();
            while (rows.Read())
            {
                words.Add(new KnownWord(rows.GetString(0), rows.GetInt32(1), rows.GetInt32(2)));
            }

            return words;
        }
    }
}
