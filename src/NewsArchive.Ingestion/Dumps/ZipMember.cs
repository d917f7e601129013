namespace NewsArchive.Ingestion.Dumps;

/// <summary>A file in a zip archive.</summary>
/// <param name="Path">Its path there.</param>
/// <param name="Length">What it unpacks to; 0 also where that is unknown.</param>
/// <param name="Checksum">CRC-32 of what it unpacks to; null where that is unknown.</param>
/// <param name="IsEncrypted">Whether it takes a password to read it.</param>
/// <param name="Open">Opens it.</param>
internal sealed record ZipMember(string Path, long Length, uint? Checksum, bool IsEncrypted, Func<Stream> Open)
{
    /// <summary>Whether it is a link to another file.</summary>
    public bool IsLink { get; init; }
}
