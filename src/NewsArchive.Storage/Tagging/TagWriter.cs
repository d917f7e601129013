using Microsoft.Data.Sqlite;
using NewsArchive.Storage.Search;

namespace NewsArchive.Storage.Tagging;

/// <summary>
/// Writes country tags of articles that are in the archive: those of today's tagger, and what curators decide. Whoever uses it has the
/// turn to change articles. Use one at a time, from one caller.
/// </summary>
public sealed class TagWriter : IAsyncDisposable
{
    private readonly SqliteConnection connection;
    private readonly StoredTags tags;
    private readonly StoredCorrections corrections;
    private readonly PreparedCommand setLedger;
    private readonly PreparedCommand setUpTo;
    private readonly PreparedCommand find;

    /// <summary>Opens the archive for writing; it must have been migrated.</summary>
    public TagWriter(ArchiveDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        connection = database.OpenConnection();
        connection.Execute(ArchiveWriter.WriterPragmas);
        tags = new StoredTags(connection);
        corrections = new StoredCorrections(connection);
        setLedger = new PreparedCommand(connection, "UPDATE body SET Ledger = $2 WHERE Key = $1", 2);
        setUpTo = new PreparedCommand(
            connection,
            "INSERT INTO tagging (Id, Tagger, UpTo) VALUES (1, $1, $2) ON CONFLICT (Id) DO UPDATE SET Tagger = excluded.Tagger, UpTo = excluded.UpTo",
            2);
        find = new PreparedCommand(connection, "SELECT a.Key, b.Ledger FROM article AS a JOIN body AS b ON b.Key = a.Key WHERE a.PublicId = $1", 1);
    }

    /// <summary>Writes the tags of a batch, and how far its tagger has come, in one transaction.</summary>
    /// <param name="tagger">See <see cref="Cleaning.CleanerVersion.Current"/>.</param>
    /// <param name="upTo">The key of the last article that was looked at.</param>
    public Task WriteAsync(string tagger, IReadOnlyList<Retagged> batch, long upTo, CancellationToken cancellation) => Task.Run(
        () => connection.InTransaction(() =>
        {
            foreach (var retagged in batch.Where(retagged => retagged.IsChanged))
            {
                var article = retagged.Article;
                if (retagged.Ledger is { } ledger)
                {
                    setLedger.Execute(article.Key, ledger);
                }

                tags.Replace(article.Key, article.PublicId, retagged.After, () => retagged.Terms ?? IndexTerms.Of(StoredLedger.Expand(retagged.Ledger!)), retagged.IsRepaired);
            }

            setUpTo.Execute(tagger, upTo);
        }),
        cancellation);

    /// <summary>Writes what a curator decided and corrects the article's tags.</summary>
    /// <returns>False when the archive has no such article; nothing was written.</returns>
    /// <exception cref="DamagedLedgerException">The article's ledger is damaged; nothing was written.</exception>
    public Task<bool> DecideAsync(TagCorrectionRow decision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Task.Run(
            () =>
            {
                var isFound = false;
                connection.InTransaction(() =>
                {
                    isFound = Find(decision.PublicId) is not null;
                    if (isFound)
                    {
                        corrections.Save(decision);
                        Correct(decision.PublicId);
                    }
                });
                return isFound;
            },
            cancellation);
    }

    /// <summary>
    /// Takes back what curators decided on an article, so that it has the tags that the tagger found. The archive need not have the
    /// article any more: decisions wait for it to come back.
    /// </summary>
    /// <param name="country">Null for all of its countries.</param>
    /// <returns>How many decisions there were.</returns>
    /// <exception cref="DamagedLedgerException">The article's ledger is damaged; nothing was written.</exception>
    public Task<int> ResetAsync(string publicId, string? country, CancellationToken cancellation) => Task.Run(
        () =>
        {
            var removed = 0;
            connection.InTransaction(() =>
            {
                removed = corrections.Remove(publicId, country);
                Correct(publicId);
            });
            return removed;
        },
        cancellation);

    /// <summary>Closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        tags.Dispose();
        corrections.Dispose();
        setLedger.Dispose();
        setUpTo.Dispose();
        find.Dispose();
        await connection.DisposeAsync();
    }

    private void Correct(string publicId)
    {
        if (Find(publicId) is var (key, ledger))
        {
            var article = StoredLedger.Expand(ledger);
            tags.Replace(key, publicId, article.Countries, () => IndexTerms.Of(article));
        }
    }

    private (long Key, byte[] Ledger)? Find(string publicId)
    {
        using var row = find.Read(publicId);
        return row.Read() ? (row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : null;
    }
}
