using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage.Stories;

/// <summary>Questions about dumps that repeat the text of an article.</summary>
public static class DuplicateQueries
{
    extension(ArchiveContext archive)
    {
        /// <summary>The article whose text the dump of an address repeats; null for any other address.</summary>
        /// <param name="publicId">Well formed.</param>
        public Task<FirstArticle?> FirstOfAsync(string publicId, CancellationToken cancellation) => archive.DuplicatesOf(publicId)
            .Join(archive.Articles, d => d.FirstDumpId, a => a.DumpId, (_, a) => new FirstArticle(a.PublicId, a.Title))
            .FirstOrDefaultAsync(cancellation);

        /// <summary>The bytes of an address whose text another dump had before; null for any other address.</summary>
        /// <param name="publicId">Well formed.</param>
        public Task<DumpRow?> ReadDuplicateDumpAsync(string publicId, CancellationToken cancellation) =>
            archive.DuplicatesOf(publicId).Select(d => d.Dump).FirstOrDefaultAsync(cancellation);

        /// <summary>What else brought the text of an article, in the order of arrival: the same bytes from another place, or other bytes.</summary>
        /// <param name="dumpId">The dump of the article.</param>
        /// <param name="count">At most so many.</param>
        public async Task<IReadOnlyList<OtherOrigin>> OtherOriginsAsync(int dumpId, int count, CancellationToken cancellation)
        {
            var dumps = await archive.Duplicates.Where(d => d.FirstDumpId == dumpId)
                .OrderBy(d => d.DumpId).Select(d => (int?)d.DumpId).Take(count).ToListAsync(cancellation);
            dumps.Add(dumpId);
            var first = await archive.Inputs.Where(i => i.DumpId == dumpId).MinAsync(i => (int?)i.Id, cancellation);
            var rows = await archive.Inputs
                .Where(i => dumps.Contains(i.DumpId) && i.Id != first)
                .OrderBy(i => i.Id)
                .Take(count)
                .Select(i => new
                {
                    i.Origin,
                    i.Sha256,
                    IsSame = i.DumpId == dumpId,
                    Told = archive.Duplicates.Where(d => d.DumpId == i.DumpId).Select(d => d.Url).FirstOrDefault(),
                    Url = archive.Dumps.Where(d => d.Id == i.DumpId).Select(d => d.Url).FirstOrDefault(),
                    Day = archive.Duplicates.Where(d => d.DumpId == i.DumpId).Select(d => d.PublishedOn).FirstOrDefault(),
                    Source = archive.Duplicates.Where(d => d.DumpId == i.DumpId).Select(d => d.Source!.Host).FirstOrDefault(),
                })
                .ToListAsync(cancellation);
            return [.. rows.Select(row => new OtherOrigin(
                PublicIds.From(row.Sha256!), OtherOrigin.NameOf(row.Origin), row.IsSame, row.Told ?? row.Url, row.Source, row.Day))];
        }

        private IQueryable<DuplicateRow> DuplicatesOf(string publicId)
        {
            var (first, last) = PublicIds.HashesOf(publicId);
            return archive.Duplicates.FromSql($"""
                SELECT r.DumpId, r.FirstDumpId, r.SourceId, r.PublishedOn, r.Url FROM dump AS d CROSS JOIN duplicate AS r ON r.DumpId = d.Id
                WHERE d.Sha256 BETWEEN {first} AND {last}
                """);
        }
    }
}
