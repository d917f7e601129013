using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage;

/// <summary>Asks the archive for dumps, from any thread, on a read-only connection of its own: no question waits for the writer.</summary>
public sealed class DumpLookup : IDisposable
{
    private readonly Lock turn = new();
    private readonly SqliteConnection connection;
    private readonly PreparedCommand question;

    /// <summary>Opens the archive for reading; it must have been migrated.</summary>
    public DumpLookup(ArchiveDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        connection = database.OpenConnection();
        connection.Execute("PRAGMA query_only=ON");
        question = StoredInputs.FindDumpCommand(connection);
    }

    /// <summary>What the archive holds of a dump, so that the ingest cleans only what it must.</summary>
    /// <param name="sha256">SHA-256 of its bytes, 32 bytes.</param>
    public KnownDump Find(byte[] sha256)
    {
        lock (turn)
        {
            return StoredInputs.FindDump(question, sha256).Kind;
        }
    }

    /// <summary>Closes the connection, after the question at hand.</summary>
    public void Dispose()
    {
        lock (turn)
        {
            question.Dispose();
            connection.Dispose();
        }
    }
}
