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

    /// <summary>Keys of ASP.NET data protection: what signs cookies and forms.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>Creates what is missing and makes sure that files can be written.</summary>
    /// <exception cref="CommandException">The folder cannot be created or written.</exception>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(Logs);
            Directory.CreateDirectory(Keys);
            var probe = System.IO.Path.Combine(Path, $".probe-{Guid.NewGuid():N}");
            using (File.Create(probe, bufferSize: 1, FileOptions.DeleteOnClose))
            {
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CommandException(
                problem is UnauthorizedAccessException
                    ? $"The data folder {Path} cannot be written: the system denies it. Allow writing to it, or choose another."
                    : $"The data folder {Path} cannot be written: {problem.Message}",
                ExitCode.Impossible,
                problem);
        }
    }

    /// <summary>Prepares the folder and brings its database up to date.</summary>
    /// <exception cref="CommandException">The folder cannot be written, or its database cannot be opened.</exception>
    public async Task<ArchiveDatabase> OpenAsync(CancellationToken cancellation)
    {
        Prepare();
        var database = new ArchiveDatabase(Path);
        try
        {
            await database.MigrateAsync(cancellation);
        }
        catch (ArchiveUnavailableException problem)
        {
            throw new CommandException(problem.Message, ExitCode.Impossible, problem);
        }

        return database;
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
