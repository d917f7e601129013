using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage;

/// <summary>Asks the archive what was learned of a source, on a read-only connection of its own: no question waits for the writer.</summary>
public sealed class TemplateLookup : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly PreparedCommand question;

    /// <summary>Opens the archive for reading; it must have been migrated.</summary>
    public TemplateLookup(ArchiveDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        connection = database.OpenConnection();
        connection.Execute("PRAGMA query_only=ON");
        question = new PreparedCommand(connection, "SELECT Counts FROM template WHERE Source = $1", 1);
    }

    /// <summary>The counts of a source; null when nothing was learned of it. Use from one thread at a time.</summary>
    /// <param name="source">See <see cref="TemplateRow.Source"/>.</param>
    public byte[]? Find(string source) => (byte[]?)question.Scalar(source);

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        question.Dispose();
        connection.Dispose();
    }
}
