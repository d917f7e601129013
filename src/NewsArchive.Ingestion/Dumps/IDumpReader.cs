namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads the records of a form that holds many.</summary>
/// <remarks>It knows nothing of paths, the archive or cleaning, and holds one record at a time.</remarks>
internal interface IDumpReader
{
    /// <summary>The records in their order, each read when it is asked for.</summary>
    /// <param name="content">
    /// From its beginning; after a gap in it the same reader is asked again for what follows, and numbers the records on.
    /// A record that is cut by the gap is left out: who opened the content tells of it.
    /// </param>
    /// <exception cref="DumpFormatException">The rest cannot be read; what came before is whole.</exception>
    IEnumerable<DumpRecord> Read(Content content, ReadLimits limits);
}
