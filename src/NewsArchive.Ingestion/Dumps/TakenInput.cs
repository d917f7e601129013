using NewsArchive.Storage;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>An input after reading and cleaning, on its way into the archive or into a line of JSON.</summary>
/// <param name="Input">Where it lay.</param>
/// <param name="Result">How far it came.</param>
/// <param name="Bytes">Unpacked bytes of the dump; 0 when it could not be read.</param>
/// <param name="FileBytes">How far its file has been read, in bytes on disk; those of a file of one input, all.</param>
public sealed record TakenInput(Input Input, ArchiveInput Result, long Bytes, long FileBytes = 0);
