using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage;

/// <summary>The archive cannot be opened; the message is a sentence that says why and what to do.</summary>
public sealed class ArchiveUnavailableException : Exception
{
    private const int SharedMemoryBytes = 32 * 1024; // the least that SQLite needs beside a database with a write-ahead log

    public ArchiveUnavailableException()
    {
    }

    public ArchiveUnavailableException(string message)
        : base(message)
    {
    }

    public ArchiveUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What a problem of SQLite means for the archive.</summary>
    /// <param name="path">The database file.</param>
    public static ArchiveUnavailableException For(string path, DbException problem) => new(
        (problem as SqliteException)?.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT =>
                $"The file {path} is no readable database. Move it away to start a new archive, or restore a backup.",
            _ when problem is SqliteException refusal && IsRefusal(refusal) =>
                $"The archive {path} cannot be written. Allow writing to the file and its folder, or choose another data folder.",
            SQLitePCL.raw.SQLITE_FULL => Full(path),
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
                $"Another program is using the archive {path}. Wait until it is done and start again.",
            SQLitePCL.raw.SQLITE_IOERR when HasNoRoom(path) => Full(path),
            SQLitePCL.raw.SQLITE_IOERR =>
                $"The system cannot read or write {path} ({problem.Message}). Look at its disk, its quota and its limit of file size, and start again.",
            _ => $"The archive {path} cannot be used: {problem.Message}",
        },
        problem);

    /// <summary>Whether a file that SQLite needs beside the database cannot be created: denied, or for want of room.</summary>
    internal static bool CannotCreate(SqliteException problem) =>
        IsRefusal(problem) || problem.SqliteErrorCode is SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_IOERR;

    /// <summary>Whether the system denies what SQLite has to do.</summary>
    internal static bool IsRefusal(SqliteException problem) => problem.SqliteErrorCode
        is SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM;

    private static string Full(string path) => $"The disk that holds {path} is full. Make room and start again.";

    // SQLite calls it an error of the disk when it cannot make the file of shared memory.
    private static bool HasNoRoom(string path)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(path)).AvailableFreeSpace < SharedMemoryBytes;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
