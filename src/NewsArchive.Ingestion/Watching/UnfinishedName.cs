namespace NewsArchive.Ingestion.Watching;

/// <summary>Names under which programs write a file before they give it its own.</summary>
public static class UnfinishedName
{
    // Browsers (.crdownload, .download, .opdownload, .part), wget and curl scripts (.tmp, .temp, .partial), WinSCP (.filepart).
    // Editors and rsync (.name.XXXXXX) begin with a dot, which is looked at below, or end in a tilde.
    private static readonly HashSet<string> Endings = new(
        [".crdownload", ".download", ".opdownload", ".part", ".partial", ".filepart", ".tmp", ".temp"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file is still to get its own name, or lies in a hidden folder.</summary>
    /// <param name="name">The path below the watched folder, with slashes: see <see cref="Dumps.Input.Name"/>.</param>
    public static bool Is(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith('.') || name.Contains("/.", StringComparison.Ordinal) || name.EndsWith('~')
            || Endings.Contains(Path.GetExtension(name));
    }
}
