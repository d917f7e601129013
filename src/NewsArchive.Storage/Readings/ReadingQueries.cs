using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage.Readings;

/// <summary>Questions about what articles were before they were cleaned again.</summary>
public static class ReadingQueries
{
    extension(ArchiveContext archive)
    {
        /// <summary>The former readings of an address, newest first; none when it was never changed, or never was.</summary>
        public async Task<IReadOnlyList<ReadingSummary>> FormerReadingsAsync(string publicId, CancellationToken cancellation) =>
            await archive.Readings
                .Where(r => r.PublicId == publicId)
                .OrderByDescending(r => r.SinceUtc)
                .Select(r => new ReadingSummary(r.SinceUtc, r.UntilUtc, r.Cleaner!.Version, r.Title, r.Words))
                .ToListAsync(cancellation);

        /// <summary>How many former readings an address has.</summary>
        public Task<int> FormerReadingCountAsync(string publicId, CancellationToken cancellation) =>
            archive.Readings.CountAsync(r => r.PublicId == publicId, cancellation);

        /// <summary>The reading that stood at a moment; null when a later one, or none, did.</summary>
        /// <param name="momentUtc">In UTC; a reading stands from its first moment to just before the next one's.</param>
        public Task<ReadingRow?> FormerReadingAsync(string publicId, DateTime momentUtc, CancellationToken cancellation) =>
            archive.Readings
                .Where(r => r.PublicId == publicId && r.SinceUtc <= momentUtc && momentUtc < r.UntilUtc)
                .OrderByDescending(r => r.SinceUtc)
                .Include(r => r.Cleaner)
                .FirstOrDefaultAsync(cancellation);

        /// <summary>The version of the cleaner that read a dump last; null when that was before versions were kept.</summary>
        public Task<string?> CleanerOfAsync(int dumpId, CancellationToken cancellation) =>
            archive.Cleanings.Where(c => c.DumpId == dumpId).Select(c => c.Cleaner!.Version).SingleOrDefaultAsync(cancellation);

        /// <summary>Why an address that had an article has none today; null for any other address.</summary>
        public async Task<string?> WithdrawnBecauseAsync(string publicId, CancellationToken cancellation)
        {
            if (await archive.Articles.AnyAsync(a => a.PublicId == publicId, cancellation))
            {
                return null;
            }

            var dumpId = await archive.Readings
                .Where(r => r.PublicId == publicId)
                .Select(r => (int?)r.DumpId)
                .FirstOrDefaultAsync(cancellation);
            return dumpId == null ? null : await archive.Inputs
                .Where(i => i.DumpId == dumpId && i.Reason != null)
                .Select(i => i.Reason)
                .FirstOrDefaultAsync(cancellation) ?? "It holds no article.";
        }

        /// <summary>The dump of an address whose article was withdrawn; null when it never had one.</summary>
        public Task<DumpRow?> ReadWithdrawnDumpAsync(string publicId, CancellationToken cancellation) => archive.Dumps
            .Where(d => archive.Readings.Any(r => r.PublicId == publicId && r.DumpId == d.Id))
            .FirstOrDefaultAsync(cancellation);
    }
}
