namespace NewsArchive.Ingestion.Dumps;

/// <summary>A record with the place it has as an input.</summary>
/// <param name="Input">The file, with the record's name in it.</param>
/// <param name="Record">What was read there.</param>
/// <param name="FileBytes">How far the file has been read, in bytes on disk.</param>
internal sealed record FoundRecord(Input Input, DumpRecord Record, long FileBytes);
