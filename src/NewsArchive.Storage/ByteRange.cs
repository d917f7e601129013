namespace NewsArchive.Storage;

/// <summary>A piece of a file, or of what the file unpacks to.</summary>
/// <param name="Offset">Its first byte, counted from 0.</param>
/// <param name="Length">How many bytes.</param>
public sealed record ByteRange(long Offset, long Length);
