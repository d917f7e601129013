namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads the records in a member of an archive; damage is a record.</summary>
/// <param name="open">Opens the member.</param>
/// <param name="path">Its path in the archive.</param>
internal delegate IEnumerable<DumpRecord> ReadMember(Func<Stream> open, string path);
