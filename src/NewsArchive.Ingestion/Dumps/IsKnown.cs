namespace NewsArchive.Ingestion.Dumps;

/// <summary>
/// Whether the archive holds an article of these bytes, so that they need no cleaning; asked from several threads.
/// </summary>
/// <param name="sha256">SHA-256 of the bytes, 32 bytes.</param>
public delegate Task<bool> IsKnown(byte[] sha256, CancellationToken cancellation);
