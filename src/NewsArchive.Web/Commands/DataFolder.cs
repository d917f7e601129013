using NewsArchive.Storage;

namespace NewsArchive.Web.Commands;

/// <summary>The one folder of an archive: database, logs and keys.</summary>
/// <param name="path">Absolute, or relative to the current folder; need not exist yet.</param>
public sealed class DataFolder(string path)
{
    /// <summary>Used when nothing was configured, below the current folder.</summary>
    public const string DefaultName = "data";

    /// <summary>Absolute.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Log files, one a day.</summary>
    public string Logs => System.IO.Path.Combine(Path, "logs");

    /// <summary>Written anew every half minute while an ingest watches and goes on looking.</summary>
    public string Heartbeat => System.IO.Path.Combine(Path, "newsarchive.watch");

    /// <summary>Keys of ASP.NET data protection: what signs cookies and forms.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>A command line for the archive in a folder; it names the folder where that is not the default one.</summary>
    /// <param name="words">The verb and what belongs to it.</param>
    /// <param name="folder">Absolute.</param>
    public static string CommandLine(string words, string folder) =>
        $"newsarchive {words}{(folder == System.IO.Path.GetFullPath(DefaultName) ? "" : $" --data {Quoted(folder)}")}";

    /// <summary>A path as a shell reads it.</summary>
    public static string Quoted(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_') ? path : $"'{path.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    /// <summary>Creates what is missing and makes sure that files can be written.</summary>
    /// <exception cref="CommandException">The folder, or one of those in it, cannot be created or written.</exception>
    public void Prepare()
    {
        foreach (var (name, folder) in new[] { ("data folder", Path), ("folder of logs", Logs), ("folder of keys", Keys) })
        {
            try
            {
                Directory.CreateDirectory(folder);
                var probe = System.IO.Path.Combine(folder, $".probe-{Guid.NewGuid():N}");
                using (File.Create(probe, bufferSize: 1, FileOptions.DeleteOnClose))
                {
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                var reason = problem is UnauthorizedAccessException ? "the system denies it" : File.Exists(folder) ? "it is a file" : problem.Message.TrimEnd('.');
                throw new CommandException(
                    $"The {name} {folder} cannot be written: {reason}. Allow writing to it, or choose another data folder.", ExitCode.Impossible, problem);
            }
        }
    }

    /// <summary>Prepares the folder and brings its database up to date.</summary>
    /// <param name="tell">Gets a sentence now and then, where that takes long.</param>
    /// <exception cref="CommandException">The folder cannot be written, or its database cannot be opened.</exception>
    public async Task<ArchiveDatabase> OpenAsync(Action<string> tell, CancellationToken cancellation)
    {
        Prepare();
        var database = new ArchiveDatabase(Path);
        try
        {
            await database.MigrateAsync(tell, cancellation);
        }
        catch (ArchiveUnavailableException problem)
        {
            throw new CommandException(problem.Message, ExitCode.Impossible, problem);
        }

        return database;
    }

    /// <summary>Opens the archive for readers: prepared and brought up to date, or, where nothing can be written, as it is.</summary>
    /// <param name="tell">Gets a sentence now and then, where that takes long.</param>
    /// <returns>The archive, and why nothing can be written; null where it can.</returns>
    /// <exception cref="CommandException">It cannot be read either.</exception>
    public async Task<(ArchiveDatabase Database, string? Refusal)> OpenForReadersAsync(Action<string> tell, CancellationToken cancellation)
    {
        try
        {
            return (await OpenAsync(tell, cancellation), null);
        }
        catch (CommandException refusal) when (File.Exists(new ArchiveDatabase(Path).Path))
        {
            try
            {
                return (await OpenForReadingAsync(cancellation), refusal.Message);
            }
            catch (CommandException)
            {
                throw refusal;
            }
        }
    }

    /// <summary>Waits for the turn to change articles, and says so where it must; the caller disposes it.</summary>
    /// <exception cref="CommandException">The folder cannot be written.</exception>
    public async Task<IDisposable> TakeTurnAsync(ArchiveDatabase database, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            return await database.TakeTurnAsync(
                () => terminal.Error.WriteLine($"Another ingest or reclean works on the archive in {Path}; this one begins when that is done."),
                cancellation);
        }
        catch (ArchiveUnavailableException problem)
        {
            throw new CommandException(problem.Message, ExitCode.Impossible, problem);
        }
    }

    /// <summary>Refuses a folder without an archive.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public void RequireArchive()
    {
        if (!File.Exists(new ArchiveDatabase(Path).Path))
        {
            throw new CommandException($"There is no archive in {Path}", ExitCode.WrongUsage);
        }
    }

    /// <summary>Opens the archive for reading alone: nothing is created, changed or brought up to date.</summary>
    /// <exception cref="CommandException">There is none, or it cannot be read.</exception>
    public async Task<ArchiveDatabase> OpenForReadingAsync(CancellationToken cancellation)
    {
        RequireArchive();
        try
        {
            return await new ArchiveDatabase(Path).ForReadingAsync(cancellation);
        }
        catch (ArchiveUnavailableException problem)
        {
            throw new CommandException(problem.Message, ExitCode.Impossible, problem);
        }
    }
}
