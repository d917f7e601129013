using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage;

/// <summary>The SQLite file of an archive: where it lies, how it is opened, how it is brought up to date.</summary>
public sealed class ArchiveDatabase
{
    /// <summary>Names the archive in a folder; touches nothing yet.</summary>
    public ArchiveDatabase(string folder) => Path = System.IO.Path.Combine(folder, "newsarchive.db");

    /// <summary>The database file.</summary>
    public string Path { get; }

    /// <summary>Options of a context: WAL, busy timeout, foreign keys, no tracking.</summary>
    public DbContextOptions<ArchiveContext> Options() => throw new NotSupportedException();

    /// <summary>Opens a context of its own.</summary>
    public ArchiveContext Open() => new(Options());

    /// <summary>Creates the folder and the file where they are missing and applies the migrations.</summary>
    public Task MigrateAsync(CancellationToken cancellation) => throw new NotSupportedException();
}
