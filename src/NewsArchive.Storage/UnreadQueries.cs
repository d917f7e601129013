using NewsArchive.Cleaning;

namespace NewsArchive.Storage;

/// <summary>Questions about files whose bytes were kept because nobody could read them.</summary>
public static class UnreadQueries
{
    extension(ArchiveContext archive)
    {
        /// <summary>
        /// Files in quarantine, and others of the same bytes, whose bytes as they are kept a run has not met: it did not come to
        /// them, or read other inputs in them.
        /// </summary>
        public IQueryable<UnreadFile> UnreadFilesNotMetBy(int runId) =>
            from held in archive.Inputs
            where held.Outcome == InputOutcome.Quarantined && held.Offset == null && held.DumpId != null
            join dump in archive.Dumps on held.DumpId equals dump.Id
            where dump.Format == DumpFormat.Unread
            from file in archive.Inputs
            where file.DumpId == dump.Id && file.RunId != runId
            select new UnreadFile(dump.Id, file.Origin, dump.Length, dump.Sha256);
    }
}
