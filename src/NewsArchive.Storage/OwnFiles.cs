namespace NewsArchive.Storage;

/// <summary>Knows the files that an archive keeps for itself. What else lies in its folder may be dumps.</summary>
/// <remarks>
/// They are no inputs, and must not even be opened: where a program closes a database file that SQLite has open in it, SQLite's
/// locks on it are gone (https://sqlite.org/howtocorrupt.html, section 2.2).
/// </remarks>
/// <param name="folder">The data folder; need not exist yet.</param>
internal sealed class OwnFiles(string folder)
{
    private static readonly HashSet<string> Names = new(
        ["newsarchive.db", "newsarchive.db-wal", "newsarchive.db-shm", "newsarchive.db-journal", "newsarchive.lock", "newsarchive.turn", "newsarchive.watch"],
        StringComparer.Ordinal);

    // Folders in it, with the ending of what is written there.
    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal) { ["logs"] = ".log", ["keys"] = ".xml" };

    /// <summary>Whether a file is one of them, also where links lead to its folder.</summary>
    /// <param name="path">Absolute, of no link.</param>
    public bool Contains(string path)
    {
        var parent = Path.GetDirectoryName(path);
        var home = Names.Contains(Path.GetFileName(path)) ? parent
            : Endings.GetValueOrDefault(Path.GetFileName(parent) ?? "") == Path.GetExtension(path) ? Path.GetDirectoryName(parent)
            : null;
        return home is not null && Directory.Exists(home) && Directory.Exists(folder) && RealPath(home) == RealPath(folder);
    }

    private static string RealPath(string existing)
    {
        if (Path.GetDirectoryName(existing) is not { } parent)
        {
            return existing;
        }

        var here = Path.Combine(RealPath(parent), Path.GetFileName(existing));
        return Directory.ResolveLinkTarget(here, returnFinalTarget: true) is { } target ? RealPath(target.FullName) : here;
    }
}
