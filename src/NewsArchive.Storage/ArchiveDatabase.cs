using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage.Search;

namespace NewsArchive.Storage;

/// <summary>The SQLite file of an archive: where it lies, how it is opened, how it is brought up to date.</summary>
public sealed class ArchiveDatabase
{
    // Measured: 5 % faster import than 4 KB pages. It can only be chosen before the first table.
    private const int PageBytes = 16 * 1024;

    private const string IsUnderWay = "Another program brings the archive up to date; this one begins when that is done.";

    private const string IsWrittenTo = "Another program writes to the archive; this one brings it up to date when that is done.";

    private static readonly ConnectionPragmas Pragmas = new();

    private readonly string folder;
    private readonly OwnFiles ownFiles;

    /// <summary>Names the archive in a folder; touches nothing yet.</summary>
    public ArchiveDatabase(string folder)
        : this(folder, SqliteOpenMode.ReadWriteCreate, path => path)
    {
    }

    private ArchiveDatabase(string folder, SqliteOpenMode mode, Func<string, string> source)
    {
        this.folder = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder));
        ownFiles = new OwnFiles(this.folder);
        Path = System.IO.Path.Combine(this.folder, "newsarchive.db");
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = source(Path),
            Mode = mode,
            ForeignKeys = true,

            // What a connection remembers of a file that is said to stay as it is must not outlive the saying.
            Pooling = mode != SqliteOpenMode.ReadOnly,
            DefaultTimeout = 30,
        }.ToString();
    }

    /// <summary>The database file.</summary>
    public string Path { get; }

    /// <summary>Whether a file is one that the archive keeps for itself: its database, locks, logs and keys.</summary>
    /// <param name="path">Absolute, of no link.</param>
    public bool Owns(string path) => ownFiles.Contains(path);

    /// <summary>For tools that open the file themselves; foreign keys and the busy timeout are in it.</summary>
    public string ConnectionString { get; }

    /// <summary>Options of a context: foreign keys, busy timeout, no tracking; the file itself is in WAL mode.</summary>
    public DbContextOptions<ArchiveContext> Options() => new DbContextOptionsBuilder<ArchiveContext>()
        .UseSqlite(ConnectionString)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(Pragmas)
        .Options;

    /// <summary>Opens a context of its own.</summary>
    public ArchiveContext Open() => new(Options());

    /// <summary>Creates the folder and the file where they are missing, applies the migrations and fills what they left to be filled.</summary>
    /// <exception cref="ArchiveUnavailableException">The folder or the file cannot be used.</exception>
    public Task MigrateAsync(CancellationToken cancellation) => MigrateAsync(_ => { }, cancellation);

    /// <summary>The same, told: filling the search index of a large archive takes minutes. Whoever is cancelled or killed has lost nothing.</summary>
    /// <param name="tell">Gets a sentence now and then, where there is much to do.</param>
    /// <exception cref="ArchiveUnavailableException">The folder or the file cannot be used.</exception>
    public async Task MigrateAsync(Action<string> tell, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tell);
        try
        {
            Directory.CreateDirectory(folder);
            // A lock that Entity Framework's own table still shows was left by a killed process and may be removed.
            using var turn = await FileTurn.TakeAsync(System.IO.Path.Combine(folder, "newsarchive.lock"), () => tell(IsUnderWay), cancellation);
            await PrepareFileAsync(cancellation);
            if (!await IsUpToDateAsync(cancellation))
            {
                // A program of an older version that goes on writing would leave its articles out of what is filled.
                using var writers = await FileTurn.TakeAsync(TurnPath, () => tell(IsWrittenTo), cancellation);
                await ApplyMigrationsAsync(cancellation);
                await Task.Run(() => Fill(tell, cancellation), cancellation);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e);
        }
        catch (SqliteException e)
        {
            throw ArchiveUnavailableException.For(Path, e);
        }
    }

    /// <summary>
    /// Tidies what writing much has left behind, so that searches stay fast: some forty seconds after a million new articles, nothing after a few. Whoever
    /// has the turn calls it at the end; it stops when cancelled, and the next call goes on.
    /// </summary>
    public Task TidyAsync(CancellationToken cancellation) => Task.Run(
        () =>
        {
            using var connection = OpenConnection();
            connection.Execute(ArchiveWriter.WriterPragmas);
            try
            {
                IndexMerge.RunWhenDue(connection, cancellation);
            }
            catch (SqliteException)
            {
                // A full disk, or another writer: all that was to be stored is, and the next call goes on.
            }
        },
        CancellationToken.None);

    /// <summary>
    /// Waits for the turn to change articles and keeps it until disposed: one ingest or re-cleaning at a time, in whatever
    /// process. Two at once would store nothing twice, but the one would lose what the other learns of sources.
    /// </summary>
    /// <param name="waits">Called once where another has the turn.</param>
    /// <exception cref="ArchiveUnavailableException">The folder cannot be written.</exception>
    public async Task<IDisposable> TakeTurnAsync(Action waits, CancellationToken cancellation)
    {
        try
        {
            return await FileTurn.TakeAsync(TurnPath, waits, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e);
        }
    }

    /// <summary>The turn to change articles; null where another has it.</summary>
    /// <exception cref="ArchiveUnavailableException">The folder cannot be written.</exception>
    public IDisposable? TryTakeTurn()
    {
        try
        {
            return FileTurn.TryTake(TurnPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e);
        }
    }

    /// <summary>The same archive as far as it can be used without creating or changing anything.</summary>
    /// <exception cref="ArchiveUnavailableException">It cannot be read, or another version made it.</exception>
    public async Task<ArchiveDatabase> ForReadingAsync(CancellationToken cancellation)
    {
        var usual = new ArchiveDatabase(folder, SqliteOpenMode.ReadWrite, path => path);
        try
        {
            try
            {
                await usual.RequireMigratedAsync(cancellation);
                return usual;
            }
            catch (SqliteException e) when (ArchiveUnavailableException.CannotCreate(e) && !HasLog)
            {
                var unchanging = AsItIs();
                await unchanging.RequireMigratedAsync(cancellation);
                return unchanging;
            }
        }
        catch (SqliteException e) when (ArchiveUnavailableException.IsRefusal(e))
        {
            throw new ArchiveUnavailableException(
                $"The archive {Path} cannot be read. Allow reading it; while it is being written, reading it needs "
                    + "permission to write to its folder too.",
                e);
        }
        catch (SqliteException e)
        {
            throw ArchiveUnavailableException.For(Path, e);
        }
    }

    /// <summary>The archive as it can be opened at this moment where nothing can be created, for a question or two.</summary>
    /// <remarks>
    /// Beside a database with a write-ahead log every reader needs a file of shared memory, which lies there already.
    /// Without a log nobody writes, and SQLite can be told that the file stays as it is.
    /// </remarks>
    public ArchiveDatabase AsItIs() => HasLog
        ? new ArchiveDatabase(folder, SqliteOpenMode.ReadWrite, path => path)
        : new ArchiveDatabase(folder, SqliteOpenMode.ReadOnly, path => $"{FileUri(path)}?immutable=1");

    /// <summary>An open connection of its own, outside the pool, with the settings of a context; the caller disposes it.</summary>
    internal SqliteConnection OpenConnection()
    {
        var connection = new SqliteConnection(ConnectionString + ";Pooling=False");
        try
        {
            connection.Open();
            connection.Execute(ConnectionPragmas.Sql);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // An empty one holds nothing: a connection leaves it that could not get the shared memory beside it.
    private bool HasLog => new FileInfo(Path + "-wal") is { Exists: true, Length: > 0 };

    private string TurnPath => System.IO.Path.Combine(folder, "newsarchive.turn");

    private ArchiveUnavailableException Unwritable(Exception problem) => new(
        $"The data folder {folder} cannot be created or written ({problem.Message.TrimEnd('.')}). Choose another or allow writing to it.", problem);

    private async Task PrepareFileAsync(CancellationToken cancellation)
    {
        await using var connection = OpenConnection();
        RefuseForeign(connection);
        if (connection.Scalar("PRAGMA page_count") is 0L)
        {
            connection.Execute($"PRAGMA page_size={PageBytes}");
        }

        connection.Execute("PRAGMA journal_mode=WAL");
        if (connection.Scalar("SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'") is 1L
            && connection.Scalar("SELECT count(*) FROM __EFMigrationsLock") is not 0L)
        {
            connection.Execute("DELETE FROM __EFMigrationsLock");
        }

        cancellation.ThrowIfCancellationRequested();
    }

    // Migrating writes even where there is nothing to do: it would wait for a batch of an ingest, or fail on a full disk.
    private async Task<bool> IsUpToDateAsync(CancellationToken cancellation)
    {
        await using var archive = Open();
        await RefuseNewerAsync(archive, cancellation);
        if ((await archive.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            return false;
        }

        await using var connection = OpenConnection();
        return IndexFilling.IsDone(connection);
    }

    private async Task ApplyMigrationsAsync(CancellationToken cancellation)
    {
        await using var archive = Open();
        if ((await archive.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            await archive.Database.MigrateAsync(cancellation);
        }
    }

    private void Fill(Action<string> tell, CancellationToken cancellation)
    {
        using var connection = OpenConnection();
        IndexFilling.Complete(connection, tell, cancellation);
    }

    private async Task RequireMigratedAsync(CancellationToken cancellation)
    {
        // Entity Framework takes a file that it may not open for one without migrations; SQLite says what is wrong.
        await using var connection = OpenConnection();
        RefuseForeign(connection);
        await using var archive = Open();
        await RefuseNewerAsync(archive, cancellation);
        if ((await archive.Database.GetPendingMigrationsAsync(cancellation)).Any() || !IndexFilling.IsComplete(connection))
        {
            throw new ArchiveUnavailableException(
                $"The archive {Path} was made by an older version of NewsArchive. Serving it once brings it up to date.");
        }
    }

    // Entity Framework's own tables come first: an archive whose first migration was killed has them and no others.
    private void RefuseForeign(SqliteConnection connection)
    {
        if (connection.Scalar("SELECT count(*) = 0 AND (SELECT count(*) FROM sqlite_master) > 0 FROM sqlite_master WHERE name GLOB '__EFMigrations*'") is 1L)
        {
            throw new ArchiveUnavailableException($"The file {Path} is the database of another program. Choose another data folder.");
        }
    }

    private async Task RefuseNewerAsync(ArchiveContext archive, CancellationToken cancellation)
    {
        var known = archive.Database.GetMigrations().ToHashSet();
        var applied = await archive.Database.GetAppliedMigrationsAsync(cancellation);
        if (applied.Any(migration => !known.Contains(migration)))
        {
            throw new ArchiveUnavailableException(
                $"The archive {Path} was made by a newer version of NewsArchive. Start that version, or choose another data folder.");
        }
    }

    // Uri leaves the escapes alone that a folder's name may look like.
    private static string FileUri(string path) =>
        "file:///" + string.Join('/', path.Split(System.IO.Path.DirectorySeparatorChar).Select(Uri.EscapeDataString)).TrimStart('/');
}
