namespace NewsArchive.Storage;

/// <summary>How far a run has come.</summary>
/// <param name="Bytes">Unpacked bytes of the dumps read so far.</param>
/// <param name="Share">How much of the whole is done, from 0 to 1.</param>
/// <param name="File">The file it has come to, an absolute path; null before the first.</param>
public sealed record RunPlace(long Bytes, double Share, string? File);
