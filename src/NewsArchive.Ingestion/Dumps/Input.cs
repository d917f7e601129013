using NewsArchive.Storage;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Something that was found where the archive was told to look: a file, or a record in a file.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Name">The path below the given folder, with slashes; of a file that was given, its name alone.</param>
/// <param name="Length">Bytes on disk when it was found; 0 where unknown.</param>
/// <param name="Ignored">Why it is not taken, a clause like <c>a picture (.jpg)</c>; null when it is to be read.</param>
/// <param name="Unreadable">Why it cannot even be looked at; null when it can.</param>
public sealed record Input(string Path, string Name, long Length, string? Ignored = null, string? Unreadable = null)
{
    /// <summary>When the file was last written, in UTC as its file system tells it; null where unknown.</summary>
    public DateTime? ChangedUtc { get; init; }

    /// <summary>Who may do what with the file; null where unknown.</summary>
    public UnixFileMode? Mode { get; init; }

    /// <summary>What the record is called in the file; null where the file is the dump. See <see cref="DumpRecord.Name"/>.</summary>
    public string? Record { get; init; }

    /// <summary>
    /// The place as the archive tells it: the path, in which each <c>#</c> is doubled, with <c>#</c> and the record where there is one.
    /// </summary>
    public string Origin => InputOrigin.Of(Path, Record);
}
