namespace NewsArchive.Storage;

/// <summary>A file whose bytes were kept because nobody could read them.</summary>
/// <param name="DumpId">See <see cref="DumpRow.Id"/>.</param>
/// <param name="Origin">Where it lay: see <see cref="InputOrigin"/>.</param>
/// <param name="Length">How many bytes it had.</param>
/// <param name="Sha256">SHA-256 of them, 32 bytes.</param>
public sealed record UnreadFile(int DumpId, string Origin, long Length, byte[] Sha256);
