using Microsoft.Data.Sqlite;
using NewsArchive.Storage;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>What an archive takes on the disk.</summary>
/// <param name="File">Bytes of the database.</param>
/// <param name="Index">Of them the indexes of text.</param>
/// <param name="Words">Of them the table of words.</param>
internal sealed record ArchiveSize(long File, long Index, long Words)
{
    /// <summary>Measures an archive that nothing else writes.</summary>
    public static ArchiveSize Of(ArchiveDatabase database)
    {
        using var connection = database.OpenConnection();
        return new(
            Number(connection, "PRAGMA page_count") * Number(connection, "PRAGMA page_size"),
            BytesOf(connection, "DROP TABLE IF EXISTS article_text; DROP TABLE IF EXISTS hidden_text"),
            BytesOf(connection, "DROP TABLE IF EXISTS word"));
    }

    /// <summary>Bytes of the database that something takes, whole pages.</summary>
    /// <param name="removal">The statement that removes it; it is rolled back.</param>
    public static long BytesOf(SqliteConnection connection, string removal)
    {
        connection.Execute("BEGIN");
        var before = Number(connection, "PRAGMA freelist_count");
        connection.Execute(removal);
        var pages = Number(connection, "PRAGMA freelist_count") - before;
        connection.Execute("ROLLBACK");
        return pages * Number(connection, "PRAGMA page_size");
    }

    private static long Number(SqliteConnection connection, string question) => (long)connection.Scalar(question)!;
}
