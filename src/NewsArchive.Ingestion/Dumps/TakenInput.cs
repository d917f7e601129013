using NewsArchive.Storage;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>An input after reading and cleaning, on its way into the archive or into a line of JSON.</summary>
/// <param name="Input">Where it lay.</param>
/// <param name="Result">How far it came.</param>
/// <param name="Bytes">Unpacked bytes that were read; 0 when none could be.</param>
public sealed record TakenInput(Input Input, ArchiveInput Result, long Bytes);
