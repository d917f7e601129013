using Microsoft.Data.Sqlite;
using NewsArchive.Storage.Columns;
using NewsArchive.Storage.Search.Matches;

namespace NewsArchive.Storage.Search;

/// <summary>A connection that only searches, with its statements prepared and the function that hears of matches. One caller at a time.</summary>
internal sealed class SearchConnection : IDisposable
{
    // The upper pages of the trees that every page is found through; without them a search reads each again and again, 16 KB at a time.
    private const string Pragmas = "PRAGMA cache_size=-4096";

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, PreparedCommand> statements = [];
    private readonly PreparedCommand begin;
    private readonly PreparedCommand commit;

    public SearchConnection(ArchiveDatabase database, int blockArticles)
    {
        connection = database.OpenConnection();
        connection.Execute(Pragmas);
        (begin, commit) = (new PreparedCommand(connection, "BEGIN", 0), new PreparedCommand(connection, "COMMIT", 0));
        try
        {
            NativeFunctions.AddTo(connection);
            Columns = new ColumnsReader(connection, blockArticles);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Reads what counting needs.</summary>
    public ColumnsReader Columns { get; }

    /// <summary>Asks several questions of the same moment of the archive, and stops when the reader leaves.</summary>
    /// <exception cref="OperationCanceledException">The reader left.</exception>
    public T Read<T>(Func<T> questions, CancellationToken cancellation)
    {
        var handle = connection.Handle;
        begin.Execute();
        try
        {
            using var registration = cancellation.UnsafeRegister(_ => SQLitePCL.raw.sqlite3_interrupt(handle), null);
            return questions();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellation);
        }
        finally
        {
            commit.Execute();
        }
    }

    /// <summary>Keys of matches, in order.</summary>
    /// <param name="table">The text index that is asked: of what is shown, or of what was hidden.</param>
    /// <param name="match">An expression of <see cref="MatchExpression"/>.</param>
    public List<long> Keys(TextTable table, string match, long first, long last, bool isDown, int count)
    {
        var keys = new List<long>(count);
        using var rows = Statement($"""
            SELECT rowid FROM {table.Name} WHERE {table.Name} MATCH $1 AND rowid BETWEEN $2 AND $3
            ORDER BY rowid {(isDown ? "DESC" : "ASC")} LIMIT $4
            """, 4).Read(match, first, last, count);
        while (rows.Read())
        {
            keys.Add(rows.GetInt64(0));
        }

        return keys;
    }

    /// <summary>Lets a listener hear of the matches of a range, in the order of their keys; false when the time is over.</summary>
    public bool Visit(TextTable table, string match, long first, long last, IMatchListener listener, TimeLimit limit)
    {
        var statement = Statement(
            $"SELECT 1 FROM {table.Name} WHERE {table.Name} MATCH $1 AND rowid BETWEEN $2 AND $3 AND match_places({table.Name}) ORDER BY rowid", 3);
        try
        {
            NativeFunctions.Listen(listener, limit, () => statement.Scalar(match, first, last));
            return true;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT && limit.IsOver)
        {
            return false;
        }
    }

    /// <summary>In how many articles a word is; null where the archive has not counted it, as initials and characters that are words by themselves.</summary>
    public long? ArticlesWith(string word) => Statement("SELECT Articles FROM word WHERE Word = $1", 1).Scalar(word) as long?;

    /// <summary>The same, counted now: as long as it takes to go through them.</summary>
    public long CountArticlesWith(string word) =>
        (long)Statement("SELECT count(*) FROM article_text WHERE article_text MATCH $1", 1).Scalar($"\"{word}\"")!;

    /// <summary>The words that more articles have, the most frequent first.</summary>
    public List<string> WordsInMoreThan(int articles)
    {
        var words = new List<string>();
        using var rows = Statement("SELECT Word FROM word WHERE Articles > $1 ORDER BY Articles DESC, Word", 1).Read(articles);
        while (rows.Read())
        {
            words.Add(rows.GetString(0));
        }

        return words;
    }

    /// <summary>The id of the source with a name; null where the archive has no such source.</summary>
    public int? SourceId(string host) => Statement("SELECT Id FROM source WHERE Host = $1", 1).Scalar(host) is long id ? (int)id : null;

    /// <summary>The names of sources.</summary>
    public IReadOnlyDictionary<int, string> Hosts(IReadOnlyList<int> ids)
    {
        var hosts = new Dictionary<int, string>();
        foreach (var id in ids)
        {
            if (Statement("SELECT Host FROM source WHERE Id = $1", 1).Scalar(id) is string host)
            {
                hosts.Add(id, host);
            }
        }

        return hosts;
    }

    /// <summary>A statement that is prepared when it is first asked for.</summary>
    public PreparedCommand Statement(string sql, int parameters)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statement = new PreparedCommand(connection, sql, parameters);
            statements.Add(sql, statement);
        }

        return statement;
    }

    public void Dispose()
    {
        begin.Dispose();
        commit.Dispose();
        Columns.Dispose();
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }
}
