namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads the records of a form that holds many.</summary>
/// <remarks>It knows nothing of paths, the archive or cleaning, and holds one record at a time.</remarks>
internal interface IDumpReader
{
    /// <summary>The records in their order, each read when it is asked for.</summary>
    /// <param name="content">From its beginning; a reader may leave the rest unread.</param>
    /// <exception cref="DumpFormatException">The rest cannot be read; what came before is whole.</exception>
    IEnumerable<DumpRecord> Read(Content content, ReadLimits limits);
}
