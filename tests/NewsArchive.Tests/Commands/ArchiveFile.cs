using Microsoft.Data.Sqlite;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Commands;

/// <summary>The database of an archive that a process has written, looked at from outside.</summary>
/// <param name="folder">The data folder.</param>
internal sealed class ArchiveFile(string folder)
{
    private readonly ArchiveDatabase database = new(folder);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Whether there is one yet.</summary>
    public bool Exists => File.Exists(database.Path);

    /// <summary>Fails where the file, its references, its text index, its counters or the sum of a run are not whole.</summary>
    public async Task CheckAsync()
    {
        if (!Exists)
        {
            return;
        }

        Assert.Equal(["ok"], await RowsAsync("PRAGMA integrity_check"));
        Assert.Empty(await RowsAsync("PRAGMA foreign_key_check"));
        if (!await HasTablesAsync())
        {
            return;
        }

        await RowsAsync("INSERT INTO article_text (article_text, rank) VALUES ('integrity-check', 0)");
        Assert.Empty(await RowsAsync("SELECT Key FROM article EXCEPT SELECT rowid FROM article_text UNION ALL SELECT rowid FROM article_text EXCEPT SELECT Key FROM article"));
        Assert.Empty(await RowsAsync("SELECT Key FROM article EXCEPT SELECT Key FROM body"));
        Assert.Empty(await RowsAsync("SELECT 1 WHERE (SELECT coalesce(sum(Articles), 0) FROM day) <> (SELECT count(*) FROM article)"));
        Assert.Empty(await RowsAsync("SELECT Id FROM run WHERE Inputs <> Added + Unchanged + Duplicate + Quarantined + Ignored"));
    }

    /// <summary>Whether its first migration is through.</summary>
    public async Task<bool> HasTablesAsync() => Exists && (await RowsAsync("SELECT name FROM sqlite_master WHERE name = 'article_text'")).Count == 1;

    /// <summary>The rows of a question, each as its values with bars between; bytes as hexadecimal digits.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string sql)
    {
        await using var connection = new SqliteConnection(database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = new SqliteCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancellation))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch
            {
                byte[] bytes => Convert.ToHexString(bytes),
                var value => value.ToString(),
            })));
        }

        return rows;
    }

    /// <summary>A single number.</summary>
    public async Task<int> CountAsync(string sql) => int.Parse((await RowsAsync(sql)).Single(), System.Globalization.CultureInfo.InvariantCulture);
}
