using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage.Vocabulary;

/// <summary>Asks the table of words, on a connection of its own, by prepared statements. Use from one caller at a time.</summary>
internal sealed class VocabularyReader : IDisposable
{
    // Greater than every character of a term in SQLite's order of bytes.
    private const string Last = "\U0010FFFF";

    private readonly SqliteConnection connection;
    private readonly PreparedCommand ofStem;
    private readonly PreparedCommand beginning;
    private readonly PreparedCommand count;

    public VocabularyReader(ArchiveDatabase database)
    {
        connection = database.OpenConnection();
        connection.Execute("PRAGMA query_only=ON");
        ofStem = new PreparedCommand(connection, "SELECT Word, Articles, Lower FROM word WHERE Stem = $1", 1);
        beginning = new PreparedCommand(
            connection, "SELECT Word, Articles, Lower FROM word WHERE Word >= $1 AND Word < $2 ORDER BY Articles DESC, Word LIMIT $3", 3);
        count = new PreparedCommand(connection, "SELECT count(*) FROM word WHERE Word >= $1 AND Word < $2", 2);
    }

    /// <summary>The words of a stem, in no order.</summary>
    public List<KnownWord> OfStem(string stem) => Words(ofStem.Read(stem));

    /// <summary>The most frequent words that begin so, the most frequent first.</summary>
    public List<KnownWord> Beginning(string prefix, int most) => Words(beginning.Read(prefix, prefix + Last, most));

    /// <summary>How many words begin so.</summary>
    public int Count(string prefix) => (int)(long)count.Scalar(prefix, prefix + Last)!;

    public void Dispose()
    {
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
