using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage.Readings;

/// <summary>Notes which cleaner read a dump.</summary>
internal sealed class CleanerIds(SqliteConnection connection, string version) : IDisposable
{
    private readonly PreparedCommand find = FindCommand(connection);

    private readonly PreparedCommand add = new(
        connection, "INSERT INTO cleaner (Version, FirstUtc) VALUES ($1, $2) RETURNING Id", 2);

    private readonly PreparedCommand mark = new(
        connection,
        """
        INSERT INTO cleaning (DumpId, CleanerId) VALUES ($1, $2)
        ON CONFLICT (DumpId) DO UPDATE SET CleanerId = excluded.CleanerId WHERE CleanerId <> excluded.CleanerId
        """,
        2);

    private int? id;

    /// <summary>Asks for the number of a version.</summary>
    public static PreparedCommand FindCommand(SqliteConnection connection) =>
        new(connection, "SELECT Id FROM cleaner WHERE Version = $1", 1);

    /// <summary>Notes that this version read a dump.</summary>
    public void Mark(int dumpId, DateTime now) =>
        mark.Execute(dumpId, id ??= (int)(long)(find.Scalar(version) ?? add.Scalar(version, now))!);

    /// <summary>Asks the database again: a transaction that was rolled back took the number with it.</summary>
    public void Forget() => id = null;

    public void Dispose()
    {
        find.Dispose();
        add.Dispose();
        mark.Dispose();
    }
}
