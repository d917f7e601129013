using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage;

/// <summary>Questions about articles. Lists are in the order of the keys, so they begin where they are asked to and stop early.</summary>
public static class ArticleQueries
{
    extension(IQueryable<ArticleRow> articles)
    {
        /// <summary>Newest first; undated ones last.</summary>
        public IOrderedQueryable<ArticleRow> NewestFirst() => articles.OrderByDescending(a => a.Key);

        /// <summary>Oldest first; undated ones first.</summary>
        public IOrderedQueryable<ArticleRow> OldestFirst() => articles.OrderBy(a => a.Key);

        /// <summary>What comes after an article in <see cref="NewestFirst"/>; everything for null.</summary>
        public IQueryable<ArticleRow> After(long? key) => key is { } position ? articles.Where(a => a.Key < position) : articles;

        /// <summary>What comes before an article in <see cref="NewestFirst"/>; everything for null.</summary>
        public IQueryable<ArticleRow> Before(long? key) => key is { } position ? articles.Where(a => a.Key > position) : articles;

        /// <summary>The article of an address, with its source, country tags and, where asked for, its text and ledger.</summary>
        public Task<ArticleRow?> ReadAsync(string publicId, bool withBody, CancellationToken cancellation)
        {
            IQueryable<ArticleRow> found = articles.Where(a => a.PublicId == publicId).Include(a => a.Source).Include(a => a.Countries);
            return (withBody ? found.Include(a => a.Body) : found).SingleOrDefaultAsync(cancellation);
        }

        /// <summary>The bytes an article was made from.</summary>
        public Task<DumpRow?> ReadDumpAsync(string publicId, CancellationToken cancellation) =>
            articles.Where(a => a.PublicId == publicId).Select(a => a.Dump).SingleOrDefaultAsync(cancellation);

        /// <summary>The articles right beside one in <see cref="NewestFirst"/>, within the same filtered list.</summary>
        public async Task<Neighbours> NeighboursAsync(long key, CancellationToken cancellation) => new(
            await articles.Before(key).OldestFirst().ToSummaries().FirstOrDefaultAsync(cancellation),
            await articles.After(key).NewestFirst().ToSummaries().FirstOrDefaultAsync(cancellation));

        /// <summary>What lists show; the text stays in the database.</summary>
        public IQueryable<ArticleSummary> ToSummaries() => articles.Select(a => new ArticleSummary(
            a.Key,
            a.PublicId,
            a.Title,
            a.Lead,
            a.Source == null ? null : a.Source.Host,
            a.PublishedOn,
            a.PublishedAt,
            a.Author,
            a.Section,
            a.Language,
            a.Words,
            a.Countries.OrderBy(c => c.Rank).Select(c => new SummaryTag(c.Country, c.IsSubject)).ToList()));
    }
}
