using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage;

/// <summary>
/// A number that is another after every commit to the archive, in whatever process: what was made of the archive may be shown again as
/// long as it stays. Asking costs a few microseconds.
/// </summary>
public sealed class DataVersion : IDisposable
{
    private readonly Lock turn = new();
    private readonly SqliteConnection connection;
    private readonly PreparedCommand version;

    /// <summary>Opens a connection of its own: the number is that of one connection, which must never write.</summary>
    public DataVersion(ArchiveDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        connection = database.OpenConnection();
        version = new PreparedCommand(connection, "PRAGMA data_version", 0);
    }

    /// <summary>The number as of now.</summary>
    public long Read()
    {
        lock (turn)
        {
            return (long)version.Scalar()!;
        }
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        version.Dispose();
        connection.Dispose();
    }
}
