using NewsArchive.Cleaning;

namespace NewsArchive.Storage;

/// <summary>Questions about files whose bytes were kept because nobody could read them.</summary>
public static class UnreadQueries
{
    extension(ArchiveContext archive)
    {
        /// <summary>
        /// Files in quarantine, and others of the same bytes, that a run has met and read: it found other inputs in them than the
        /// bytes that are kept. They may hold other bytes by now.
        /// </summary>
        public IQueryable<UnreadFile> UnreadFilesReadBy(int runId) =>
            from held in archive.Inputs
            where held.Outcome == InputOutcome.Quarantined && held.Offset == null && held.DumpId != null
            join dump in archive.Dumps on held.DumpId equals dump.Id
            where dump.Format == DumpFormat.Unread
            from file in archive.Inputs
            where file.DumpId == dump.Id && file.RunId != runId && archive.Inputs.Any(met => met.RunId == runId
                && (met.Origin == file.Origin || (string.Compare(met.Origin, file.Origin + "#") >= 0 && string.Compare(met.Origin, file.Origin + "$") < 0)))
            select new UnreadFile(dump.Id, file.Origin, dump.Length, dump.Sha256);
    }
}
