using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsArchive.Storage;

/// <summary>
/// A statement that runs many times for an article: its values, ?1, ?2 and so on, go to SQLite as they are. A command of ADO.NET looks
/// each one up by its name, makes objects of them and of a reader, and takes as long again as SQLite.
/// </summary>
/// <remarks>Use inside a transaction that writes: it does not wait for another writer.</remarks>
internal sealed class DirectStatement(SqliteConnection connection, string sql) : IDisposable
{
    private sqlite3_stmt? prepared;

    /// <summary>Sets a text of the next run.</summary>
    public DirectStatement Text(int number, ReadOnlySpan<byte> utf8)
    {
        // An empty span has no address, which SQLite takes for null.
        Check(utf8.IsEmpty ? raw.sqlite3_bind_text(Prepared, number, "") : raw.sqlite3_bind_text(Prepared, number, utf8));
        return this;
    }

    /// <summary>Sets bytes of the next run.</summary>
    public DirectStatement Bytes(int number, ReadOnlySpan<byte> bytes)
    {
        Check(bytes.IsEmpty ? raw.sqlite3_bind_zeroblob(Prepared, number, 0) : raw.sqlite3_bind_blob(Prepared, number, bytes));
        return this;
    }

    /// <summary>Sets a number of the next run.</summary>
    public DirectStatement Number(int number, long value)
    {
        Check(raw.sqlite3_bind_int64(Prepared, number, value));
        return this;
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">As a command throws it.</exception>
    public int Run()
    {
        var done = raw.sqlite3_step(Prepared);
        _ = raw.sqlite3_reset(Prepared); // gives the error again
        Check(done == raw.SQLITE_DONE ? raw.SQLITE_OK : done);
        return raw.sqlite3_changes(connection.Handle);
    }

    public void Dispose() => prepared?.Dispose();

    private sqlite3_stmt Prepared => prepared ?? Prepare();

    private sqlite3_stmt Prepare()
    {
        Check(raw.sqlite3_prepare_v3(connection.Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out prepared));
        return prepared;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection.Handle);
}
