using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage;

/// <summary>Questions about articles. Lists are in the order of the keys, so they begin where they are asked to and stop early.</summary>
public static class ArticleQueries
{
    extension(IQueryable<ArticleRow> articles)
    {
        /// <summary>Newest first; undated ones last.</summary>
        public IOrderedQueryable<ArticleRow> NewestFirst() => articles.OrderByDescending(a => a.Key);

        /// <summary>The bytes an article was made from.</summary>
        public Task<DumpRow?> ReadDumpAsync(string publicId, CancellationToken cancellation) =>
            articles.Where(a => a.PublicId == publicId).Select(a => a.Dump).SingleOrDefaultAsync(cancellation);
    }
}
