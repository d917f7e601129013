using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning;

namespace NewsArchive.Storage.Readings;

/// <summary>
/// Reads the dumps that are to be cleaned again, each with its article, on a connection that cannot write. Use one at a
/// time, from one caller.
/// </summary>
public sealed class KeptDumps : IDisposable
{
    private const string IsOutOfDate = "($1 OR NOT EXISTS (SELECT 1 FROM cleaning WHERE DumpId = found.Id AND CleanerId = $2))";

    private readonly SqliteConnection connection;
    private readonly PreparedCommand one;

    /// <summary>Opens the archive for reading; it must have been migrated.</summary>
    public KeptDumps(ArchiveDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        connection = database.OpenConnection();
        connection.Execute("PRAGMA query_only=ON");
        one = new PreparedCommand(
            connection,
            """
            SELECT d.Sha256, d.Format, d.Length, d.Content, d.Url, d.FetchedUtc,
                a.Key, a.AddedUtc, coalesce(a.ChangedUtc, a.AddedUtc), a.Title, s.Host, a.Words, b.Ledger,
                (SELECT Origin FROM input WHERE DumpId = d.Id ORDER BY Id LIMIT 1), d.Charset, d.Language,
                EXISTS (SELECT 1 FROM duplicate WHERE DumpId = d.Id), d.Cut
            FROM dump AS d
                LEFT JOIN article AS a ON a.DumpId = d.Id
                LEFT JOIN source AS s ON s.Id = a.SourceId
                LEFT JOIN body AS b ON b.Key = a.Key
            WHERE d.Id = $1
            """,
            1);
    }

    /// <summary>The dumps of a scope that this version of the cleaner has not read yet, in the order of their arrival, duplicates last.</summary>
    /// <returns>Null when the archive has no such source or article.</returns>
    public IReadOnlyList<int>? Find(RecleanScope scope, string cleaner)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.Dumps is { } dumps)
        {
            return [.. dumps.Distinct().Order()];
        }

        using var version = CleanerIds.FindCommand(connection);
        var cleanerId = version.Scalar(cleaner);
        return scope switch
        {
            { ArticleId: { } id } => OfArticle(scope, id.ToLowerInvariant(), cleanerId),
            { Source: { } source } => OfSource(scope, source, cleanerId),
            // The unique index holds nothing but hashes and numbers; the table would be read with all its bytes.
            _ => Ids("SELECT Id FROM dump AS found INDEXED BY IX_dump_Sha256 WHERE " + IsOutOfDate, scope.IsForced, cleanerId),
        };
    }

    /// <summary>The dumps that repeated the text of an article which is gone or another now, in the order of their arrival.</summary>
    public IReadOnlyList<int> FindReleased() =>
        Ids("SELECT DumpId FROM duplicate WHERE NOT EXISTS (SELECT 1 FROM cleaning WHERE DumpId = duplicate.DumpId)");

    /// <summary>A dump and its article of today; null when the dump is gone.</summary>
    public KeptDump? Read(int id)
    {
        using var row = one.Read(id);
        if (!row.Read())
        {
            return null;
        }

        var dump = new DumpRow
        {
            Id = id,
            Sha256 = row.GetFieldValue<byte[]>(0),
            Format = (DumpFormat)row.GetInt32(1),
            Length = row.GetInt64(2),
            Content = row.GetFieldValue<byte[]>(3),
            Url = row.IsDBNull(4) ? null : row.GetString(4),
            FetchedUtc = row.IsDBNull(5) ? null : Utc(row.GetDateTime(5)),
            Charset = row.IsDBNull(14) ? null : row.GetString(14),
            Language = row.IsDBNull(15) ? null : row.GetString(15),
            Cut = row.IsDBNull(17) ? null : row.GetString(17),
        };
        return new KeptDump(id, dump, row.IsDBNull(13) ? null : DumpPlace.PathOf(row.GetString(13)), row.IsDBNull(6) ? null : new FormerArticle(
            row.GetInt64(6),
            Utc(row.GetDateTime(7)),
            Utc(row.GetDateTime(8)),
            row.GetString(9),
            row.IsDBNull(10) ? null : row.GetString(10),
            row.GetInt32(11),
            row.IsDBNull(12) ? [] : row.GetFieldValue<byte[]>(12)))
        {
            IsDuplicate = row.GetBoolean(16),
        };
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        one.Dispose();
        connection.Dispose();
    }

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);

    private List<int>? OfArticle(RecleanScope scope, string id, object? cleanerId)
    {
        if (!PublicIds.IsWellFormed(id))
        {
            return null;
        }

        const string Found = "SELECT Id FROM dump AS found WHERE Sha256 BETWEEN $3 AND $4";
        var (first, last) = PublicIds.HashesOf(id);
        return Ids(Found + " AND ($1 OR $2 IS $2)", true, null, first, last).Count == 0
            ? null
            : Ids($"{Found} AND {IsOutOfDate}", scope.IsForced, cleanerId, first, last);
    }

    private List<int>? OfSource(RecleanScope scope, string source, object? cleanerId)
    {
        using var find = new PreparedCommand(connection, "SELECT Id FROM source WHERE Host = $1", 1);
        return find.Scalar(source.Trim()) is not { } sourceId ? null : Ids(
            $"SELECT found.Id FROM (SELECT DumpId AS Id FROM article WHERE SourceId = $3) AS found WHERE {IsOutOfDate}",
            scope.IsForced,
            cleanerId,
            sourceId);
    }

    private HashSet<int> Duplicates()
    {
        using var question = new PreparedCommand(connection, "SELECT DumpId FROM duplicate", 0);
        using var row = question.Read();
        var ids = new HashSet<int>();
        while (row.Read())
        {
            ids.Add(row.GetInt32(0));
        }

        return ids;
    }

    private List<int> Ids(string sql, params object?[] values)
    {
        using var question = new PreparedCommand(connection, sql, values.Length);
        using var row = question.Read(values);
        var ids = new List<int>();
        while (row.Read())
        {
            ids.Add(row.GetInt32(0));
        }

        var repeated = Duplicates();
        return [.. ids.Order().OrderBy(repeated.Contains)];
    }
}
