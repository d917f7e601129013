using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Storage.Readings;

/// <summary>
/// Writes what cleaning again came to. A batch is one short transaction, so readers never wait and whatever is killed,
/// the archive holds whole batches; each dump is marked with the cleaner that read it, so the next start goes on from there.
/// Use one at a time, from one caller.
/// </summary>
public sealed class RecleanWriter : IAsyncDisposable
{
    private const string Overtaken = "Another program changed it meanwhile; the next run takes it again.";

    private static readonly TimeSpan ShortestReading = TimeSpan.FromSeconds(1);

    private readonly SqliteConnection connection;
    private readonly TimeProvider clock;
    private readonly StoredArticles articles;
    private readonly StoredInputs inputs;
    private readonly StoredReadings readings;
    private readonly StoredTemplates templates;
    private readonly CleanerIds cleaner;
    private readonly PreparedCommand findPlace;

    /// <summary>Opens the archive for writing; it must have been migrated.</summary>
    /// <param name="version">The version of the cleaner whose results are written.</param>
    public RecleanWriter(ArchiveDatabase database, TimeProvider clock, string version)
    {
        ArgumentNullException.ThrowIfNull(database);
        this.clock = clock;
        connection = database.OpenConnection();
        connection.Execute(ArchiveWriter.WriterPragmas);
        articles = new StoredArticles(connection);
        inputs = new StoredInputs(connection);
        readings = new StoredReadings(connection);
        templates = new StoredTemplates(connection);
        cleaner = new CleanerIds(connection, version);
        findPlace = new PreparedCommand(
            connection, "SELECT Key, AddedUtc, ChangedUtc FROM article WHERE DumpId = $1", 1);
    }

    /// <summary>Writes a batch, all or nothing.</summary>
    /// <returns>For each, in the order of the batch, null or the sentence why it could not be written and stays as it is.</returns>
    public Task<IReadOnlyList<string?>> WriteAsync(IReadOnlyList<Recleaned> batch, CancellationToken cancellation) =>
        Task.Run<IReadOnlyList<string?>>(() => Write(batch, cancellation), cancellation);

    /// <summary>
    /// Writes what was learned of sources before their dumps are judged, all or nothing; what another program has learned of them
    /// meanwhile stays.
    /// </summary>
    public Task WriteAsync(IReadOnlyList<SourceTemplate> learned, CancellationToken cancellation) =>
        Task.Run(() => connection.InTransaction(() => templates.SaveUnknown(learned)), cancellation);

    /// <summary>Closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        articles.Dispose();
        inputs.Dispose();
        readings.Dispose();
        templates.Dispose();
        cleaner.Dispose();
        findPlace.Dispose();
        await connection.DisposeAsync();
    }

    private string?[] Write(IReadOnlyList<Recleaned> batch, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var refusals = new string?[batch.Count];
        connection.InTransaction(() =>
        {
            // Another process may have written since the last batch.
            articles.Forget();
            cleaner.Forget();
            foreach (var index in InKeyOrder(batch))
            {
                cancellation.ThrowIfCancellationRequested();
                refusals[index] = Store(batch[index], now);
            }
        });
        return refusals;
    }

    // As in ArchiveWriter: sorted rows make the text index faster, and give the times of a day their order.
    private static IOrderedEnumerable<int> InKeyOrder(IReadOnlyList<Recleaned> batch) => Enumerable.Range(0, batch.Count)
        .OrderBy(index => PublishedOf(batch[index])?.Day)
        .ThenBy(index => PublishedOf(batch[index])?.Time);

    private static PublishedDate? PublishedOf(Recleaned recleaned) => recleaned switch
    {
        Recleaned.Changed changed => changed.Article.Published?.Value,
        Recleaned.Added added => added.Article.Published?.Value,
        _ => null,
    };

    private string? Store(Recleaned recleaned, DateTime now)
    {
        var kept = recleaned.Kept;
        if (recleaned is Recleaned.Failed)
        {
            return null;
        }

        var place = PlaceOf(kept);
        if (place?.Key != kept.Former?.Key || (place?.ChangedUtc ?? place?.AddedUtc) != kept.Former?.SinceUtc)
        {
            return Overtaken;
        }

        // The address of a reading is the second in which it began, so each lasts one, even if the clock is set back.
        now = kept.Former?.SinceUtc.Add(ShortestReading) is { } earliest && earliest > now ? earliest : now;
        var refusal = recleaned switch
        {
            Recleaned.Changed changed => Change(changed, place!, now),
            Recleaned.Withdrawn withdrawn => Withdraw(withdrawn, place!, now),
            Recleaned.Added added => Add(added, now),
            Recleaned.Held held => Hold(held),
            _ => null,
        };
        if (refusal == null)
        {
            cleaner.Mark(kept.Id, now);
        }

        return refusal;
    }

    private StoredArticles.Place? PlaceOf(KeptDump kept)
    {
        using var row = findPlace.Read(kept.Id);
        return !row.Read() ? null : new StoredArticles.Place(
            row.GetInt64(0), kept.PublicId, kept.Id, Utc(row.GetDateTime(1)), row.IsDBNull(2) ? null : Utc(row.GetDateTime(2)));
    }

    private string? Change(Recleaned.Changed changed, StoredArticles.Place place, DateTime now)
    {
        var isAnother = changed.Change is not { IsAnotherReading: false };
        var refusal = articles.Replace(isAnother ? place with { ChangedUtc = now } : place, PreparedArticle.Of(changed.Article));
        if (refusal == null && changed.Change is { IsAnotherReading: true })
        {
            readings.Add(changed.Kept, changed.Kept.Former!, now);
        }

        return refusal;
    }

    private string? Withdraw(Recleaned.Withdrawn withdrawn, StoredArticles.Place place, DateTime now)
    {
        try
        {
            readings.Add(withdrawn.Kept, withdrawn.Kept.Former!, now);
        }
        catch (DamagedLedgerException damaged)
        {
            // Nothing would tell the readers of its address that there ever was an article.
            return damaged.Message;
        }

        articles.Remove(place.Key);
        inputs.Hold(withdrawn.Kept.Id, withdrawn.Reason);
        return null;
    }

    private string? Add(Recleaned.Added added, DateTime now)
    {
        var kept = added.Kept;
        var refusal = articles.Add(PreparedArticle.Of(added.Article), kept.Id, kept.Row.Sha256, now, isBack: readings.Has(kept.PublicId));
        if (refusal == null)
        {
            inputs.Accept(kept.Id);
        }

        return refusal;
    }

    private string? Hold(Recleaned.Held held)
    {
        inputs.Hold(held.Kept.Id, held.Reason);
        return null;
    }

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
