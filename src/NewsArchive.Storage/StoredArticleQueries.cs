using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage;

/// <summary>What the pages of an article ask for.</summary>
public static class StoredArticleQueries
{
    // Entity Framework takes longer to recognise a query than SQLite to answer it: these are compiled once.
    private static readonly Func<ArchiveContext, string, CancellationToken, Task<ArticleRow?>> Article = EF.CompileAsyncQuery(
        (ArchiveContext archive, string publicId, CancellationToken _) =>
            archive.Articles.Include(a => a.Source).Include(a => a.Countries).SingleOrDefault(a => a.PublicId == publicId));

    private static readonly Func<ArchiveContext, long, CancellationToken, Task<byte[]?>> Ledger = EF.CompileAsyncQuery(
        (ArchiveContext archive, long key, CancellationToken _) =>
            archive.Bodies.Where(body => body.Key == key).Select(body => body.Ledger).SingleOrDefault());

    extension(ArchiveContext archive)
    {
        /// <summary>The article of an address with its source and country tags; null where there is none.</summary>
        public Task<ArticleRow?> ArticleAsync(string publicId, CancellationToken cancellation) => Article(archive, publicId, cancellation);

        /// <summary>The ledger of an article as it is stored: see <see cref="StoredLedger"/>. It holds the text too.</summary>
        public Task<byte[]?> LedgerAsync(long key, CancellationToken cancellation) => Ledger(archive, key, cancellation);
    }
}
