using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NewsArchive.Benchmarks.Queries;
using NewsArchive.Benchmarks.Runs;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Benchmarks.Limits;

/// <summary>Bare SQLite over the same file: the statement that finds the first page of a query, and the one that counts its articles.</summary>
internal sealed class SqliteLimit : IDisposable
{
    private const int Rows = 21;
    private const int Rounds = 3;

    // Counting what begins with two letters takes seconds: then fewer queries are asked, once each.
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, int> sources = [];

    /// <summary>Opens an archive.</summary>
    public SqliteLimit(ArchiveDatabase database)
    {
        connection = database.OpenConnection();
        connection.Execute("PRAGMA query_only=1; PRAGMA cache_size=-65536");
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Host, Id FROM source";
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            sources[row.GetString(0)] = row.GetInt32(1);
        }
    }

    /// <summary>Measures a class; the median of three rounds of each query, unless they are slow.</summary>
    /// <returns>Milliseconds to the first page and of counting all, and how many articles are found, the median.</returns>
    public (Times Page, Times Count, double Found) Measure(QueryClass asked)
    {
        var (pages, counts, found) = (new List<double>(), new List<double>(), new List<double>());
        var began = Stopwatch.GetTimestamp();
        foreach (var query in asked.Queries.TakeWhile(_ => Stopwatch.GetElapsedTime(began) < Patience))
        {
            var order = asked.ByRelevance ? "bm25(article_text, 8.0, 1.0, 4.0, 0.0)" : "rowid DESC";
            pages.Add(Clock(query, $"SELECT rowid FROM article_text WHERE {Where(query)} ORDER BY {order} LIMIT {Rows}", out _));
            counts.Add(Clock(query, $"SELECT count(*) FROM article_text WHERE {Where(query)}", out var count));
            found.Add(count);
        }

        return (new(pages), new(counts), new Times(found).Half);
    }

    public void Dispose() => connection.Dispose();

    private static string Where(Query query) => query.From is null ? "article_text MATCH $match" : "article_text MATCH $match AND rowid BETWEEN $first AND $last";

    private double Clock(Query query, string sql, out long value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$match", Match(query));
        if (query is { From: { } from, To: { } to })
        {
            command.Parameters.AddWithValue("$first", ArticleKey.FirstOf(from));
            command.Parameters.AddWithValue("$last", ArticleKey.LastOf(to));
        }

        command.Prepare();
        value = 0;
        var times = new List<double>();
        for (var round = 0; round < Rounds && times.Sum() < Slow.TotalMilliseconds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                value = row.GetInt64(0);
            }

            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return new Times(times).Half;
    }

    private string Match(Query query)
    {
        var terms = query.IsPhrase ? [query.Text] : query.Words.Select(word => query.IsPrefix ? $"\"{word}\"*" : $"\"{word}\"").ToList();
        if (query.Source is { } source)
        {
            terms.Add(Tag.Source(sources.GetValueOrDefault(source)));
        }

        if (query.Country is { } country)
        {
            terms.Add(Tag.Country(country.ToString()));
        }

        return string.Join(" AND ", terms.Count == 0 ? [Tag.Every] : terms);
    }
}
