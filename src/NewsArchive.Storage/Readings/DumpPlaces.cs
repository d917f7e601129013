using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage.Readings;

/// <summary>Tells where dumps come from, on a connection that cannot write; their bytes are not read. Use from one caller.</summary>
public sealed class DumpPlaces : IDisposable
{
    private const string Place =
        "d.Id, s.Host, coalesce((SELECT Origin FROM input WHERE DumpId = d.Id ORDER BY Id LIMIT 1), '')";

    private readonly SqliteConnection connection;
    private readonly PreparedCommand one;
    private readonly PreparedCommand all;

    /// <summary>Opens the archive for reading; it must have been migrated.</summary>
    public DumpPlaces(ArchiveDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        connection = database.OpenConnection();
        connection.Execute("PRAGMA query_only=ON");
        one = new PreparedCommand(
            connection,
            $"SELECT {Place} FROM dump AS d LEFT JOIN article AS a ON a.DumpId = d.Id LEFT JOIN source AS s ON s.Id = a.SourceId WHERE d.Id = $1",
            1);
        all = new PreparedCommand(
            connection,
            $"SELECT {Place} FROM (SELECT DumpId AS Id, SourceId FROM article) AS d LEFT JOIN source AS s ON s.Id = d.SourceId ORDER BY d.Id",
            0);
    }

    /// <summary>Where a dump comes from; null when it is gone.</summary>
    public DumpPlace? Find(int id)
    {
        using var row = one.Read(id);
        return row.Read() ? Read(row) : null;
    }

    /// <summary>Where the dumps with an article come from, in the order of their arrival.</summary>
    public IEnumerable<DumpPlace> OfArticles()
    {
        using var row = all.Read();
        while (row.Read())
        {
            yield return Read(row);
        }
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        one.Dispose();
        all.Dispose();
        connection.Dispose();
    }

    private static DumpPlace Read(SqliteDataReader row) =>
        new(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetString(1), DumpPlace.PathOf(row.GetString(2)));
}
