namespace NewsArchive.Ingestion.Dumps;

/// <summary>A file that was found where the archive was told to look.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Name">The path below the given folder, with slashes; of a file that was given, its name alone.</param>
/// <param name="Length">Bytes on disk when it was found; 0 where unknown.</param>
/// <param name="Ignored">Why it is not taken, a clause like <c>a picture (.jpg)</c>; null when it is to be read.</param>
/// <param name="Unreadable">Why it cannot even be looked at; null when it can.</param>
public sealed record Input(string Path, string Name, long Length, string? Ignored = null, string? Unreadable = null);
