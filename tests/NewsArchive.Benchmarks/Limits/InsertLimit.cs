using Microsoft.Data.Sqlite;
using NewsArchive.Benchmarks.Corpus;

namespace NewsArchive.Benchmarks.Limits;

/// <summary>
/// Bare SQLite: articles that need no cleaning, in the order of their keys, into a row, a body, country tags and the text
/// index, by statements that are prepared once.
/// </summary>
internal static class InsertLimit
{
    private const int BatchArticles = 5000;
    private const int Countries = 200;

    /// <summary>Measures it.</summary>
    public static LimitTaken Measure(int seed, int count)
    {
        var stories = Enumerable.Range(0, count).Select(number => Story.Of(seed, number, TextDump.BodyChars)).OrderBy(story => story.PublishedUtc).ToArray();
        var bodies = stories.Select(story => string.Join("\n\n", story.Paragraphs)).ToArray();
        var folder = Directory.CreateTempSubdirectory("newsarchive-bench-limit");
        try
        {
            using var connection = Open(Path.Combine(folder.FullName, "limit.db"));
            return LimitTaken.Once(count, () => Insert(connection, stories, bodies));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, """
            PRAGMA page_size=16384; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;
            CREATE TABLE article (Id INTEGER PRIMARY KEY, Source TEXT NOT NULL, Published INTEGER NOT NULL, Title TEXT NOT NULL, Url TEXT NOT NULL);
            CREATE TABLE body (Id INTEGER PRIMARY KEY, Text TEXT NOT NULL);
            CREATE TABLE article_country (Country INTEGER NOT NULL, Article INTEGER NOT NULL, PRIMARY KEY (Country, Article)) WITHOUT ROWID;
            CREATE INDEX article_source ON article (Source, Id);
            CREATE VIRTUAL TABLE words USING fts5 (title, body, tags, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
            INSERT INTO words (words, rank) VALUES ('hashsize', 67108864);
            """);
        return connection;
    }

    private static void Insert(SqliteConnection connection, Story[] stories, string[] bodies)
    {
        using var article = Prepare(connection, "INSERT INTO article VALUES ($1, $2, $3, $4, $5)", 5);
        using var body = Prepare(connection, "INSERT INTO body VALUES ($1, $2)", 2);
        using var country = Prepare(connection, "INSERT OR IGNORE INTO article_country VALUES ($1, $2)", 2);
        using var words = Prepare(connection, "INSERT INTO words (rowid, title, body, tags) VALUES ($1, $2, $3, $4)", 4);
        foreach (var batch in Enumerable.Range(0, stories.Length).Chunk(BatchArticles))
        {
            Execute(connection, "BEGIN");
            foreach (var at in batch)
            {
                var story = stories[at];
                var first = story.Number % Countries;
                Run(article, at + 1, story.Source, story.PublishedUtc.Ticks, story.Title, story.Url);
                Run(body, at + 1, bodies[at]);
                Run(country, first, at + 1);
                Run(country, (first + 7) % Countries, at + 1);
                Run(words, at + 1, story.Title, bodies[at], $"xs{story.Source.GetHashCode(StringComparison.Ordinal)} xc{first}");
            }

            Execute(connection, "COMMIT");
        }
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(Enumerable.Range(1, parameters).Select(number => new SqliteParameter { ParameterName = $"${number}" }));
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at];
        }

        command.ExecuteNonQuery();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
