using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Storage.Stories;

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
    private readonly StoredDuplicates duplicates;
    private readonly StoredSketches sketches;
    private readonly StoryLinker stories;
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
        duplicates = new StoredDuplicates(connection);
        sketches = new StoredSketches(connection, duplicates);
        articles = new StoredArticles(connection, sketches);
        stories = new StoryLinker(connection, sketches);
        inputs = new StoredInputs(connection);
        readings = new StoredReadings(connection);
        templates = new StoredTemplates(connection);
        cleaner = new CleanerIds(connection, version);
        findPlace = new PreparedCommand(
            connection, "SELECT Key, AddedUtc, ChangedUtc FROM article WHERE DumpId = $1", 1);
    }

    /// <summary>Writes a batch, all or nothing.</summary>
    /// <returns>What became of each, in the order of the batch.</returns>
    public Task<IReadOnlyList<WrittenAgain>> WriteAsync(IReadOnlyList<Recleaned> batch, CancellationToken cancellation) =>
        Task.Run<IReadOnlyList<WrittenAgain>>(() => Write(batch, cancellation), cancellation);

    /// <summary>
    /// Writes what was learned of sources before their dumps are judged, all or nothing; what another program has learned of them
    /// meanwhile stays.
    /// </summary>
    public Task WriteAsync(IReadOnlyList<SourceTemplate> learned, CancellationToken cancellation) =>
        Task.Run(() => connection.InTransaction(() => templates.SaveUnknown(learned)), cancellation);

    /// <summary>Finds the stories of articles whose text is another now, and of those that have none yet. When cancelled the next call goes on.</summary>
    public Task LinkStoriesAsync(CancellationToken cancellation) => Task.Run(
        () =>
        {
            while (!cancellation.IsCancellationRequested && stories.LinkNext())
            {
            }
        },
        CancellationToken.None);

    /// <summary>Closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        articles.Dispose();
        stories.Dispose();
        sketches.Dispose();
        duplicates.Dispose();
        inputs.Dispose();
        readings.Dispose();
        templates.Dispose();
        cleaner.Dispose();
        findPlace.Dispose();
        await connection.DisposeAsync();
    }

    private WrittenAgain[] Write(IReadOnlyList<Recleaned> batch, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var written = new WrittenAgain[batch.Count];
        batch = [.. batch.Select(recleaned => recleaned.Prepare())];
        connection.InTransaction(() =>
        {
            // Another process may have written since the last batch.
            articles.Forget();
            cleaner.Forget();
            foreach (var index in InKeyOrder(batch))
            {
                cancellation.ThrowIfCancellationRequested();
                written[index] = Store(batch[index], now);
            }

            articles.SaveWords();
        });
        return written;
    }

    // As in ArchiveWriter: sorted rows make the text index faster, and give the times of a day their order. What repeated a text
    // is looked at when the article of that text is as it will be.
    private static IOrderedEnumerable<int> InKeyOrder(IReadOnlyList<Recleaned> batch) => Enumerable.Range(0, batch.Count)
        .OrderBy(index => batch[index] is Recleaned.Repeated)
        .ThenBy(index => PublishedOf(batch[index])?.Day)
        .ThenBy(index => PublishedOf(batch[index])?.Time);

    private static PublishedDate? PublishedOf(Recleaned recleaned) => recleaned.Told?.Published?.Value;

    private WrittenAgain Store(Recleaned recleaned, DateTime now)
    {
        var kept = recleaned.Kept;
        if (recleaned is Recleaned.Failed)
        {
            return new(recleaned, null);
        }

        var place = PlaceOf(kept);
        if (place?.Key != kept.Former?.Key || (place?.ChangedUtc ?? place?.AddedUtc) != kept.Former?.SinceUtc)
        {
            return new(recleaned, Overtaken);
        }

        // The address of a reading is the second in which it began, so each lasts one, even if the clock is set back.
        now = kept.Former?.SinceUtc.Add(ShortestReading) is { } earliest && earliest > now ? earliest : now;
        var written = recleaned switch
        {
            Recleaned.Changed changed => new(changed, Change(changed, changed.Prepared!, place!, now)),
            Recleaned.Withdrawn withdrawn => new(withdrawn, Withdraw(withdrawn, place!, now)),
            Recleaned.Added added => AddOrRepeat(kept, added.Article, added.Prepared!, now),
            Recleaned.Repeated repeated => AddOrRepeat(kept, repeated.Article, repeated.Prepared!, now),
            Recleaned.Held held => Hold(held),
            _ => new WrittenAgain(recleaned, null),
        };
        if (written.Refusal == null)
        {
            cleaner.Mark(kept.Id, now);
        }

        return written;
    }

    private StoredArticles.Place? PlaceOf(KeptDump kept)
    {
        using var row = findPlace.Read(kept.Id);
        return !row.Read() ? null : new StoredArticles.Place(
            row.GetInt64(0), kept.PublicId, kept.Id, Utc(row.GetDateTime(1)), row.IsDBNull(2) ? null : Utc(row.GetDateTime(2)));
    }

    private string? Change(Recleaned.Changed changed, PreparedArticle article, StoredArticles.Place place, DateTime now)
    {
        var isAnother = changed.Change is not { IsAnotherReading: false };
        var refusal = articles.Replace(isAnother ? place with { ChangedUtc = now } : place, article);
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

        articles.Remove(place);
        inputs.Hold(withdrawn.Kept.Id, withdrawn.Reason);
        return null;
    }

    private WrittenAgain AddOrRepeat(KeptDump kept, Article article, PreparedArticle prepared, DateTime now)
    {
        if (articles.Repeat(prepared, kept.Id) is { } repeated)
        {
            inputs.Repeat(kept.Id, repeated);
            return new(new Recleaned.Repeated(kept, article), null);
        }

        var refusal = articles.Add(prepared, kept.Id, kept.Row.Sha256, now, isBack: readings.Has(kept.PublicId));
        if (refusal == null && duplicates.Remove(kept.Id))
        {
            inputs.Lead(kept.Id, InputOutcome.Added, null);
        }
        else if (refusal == null)
        {
            inputs.Accept(kept.Id);
        }

        return new(new Recleaned.Added(kept, article), refusal);
    }

    private WrittenAgain Hold(Recleaned.Held held)
    {
        if (held.Kept.Row.Format == DumpFormat.Unread)
        {
            return new(held, null); // why it could not be read was told by who tried to
        }

        if (duplicates.Remove(held.Kept.Id))
        {
            inputs.Lead(held.Kept.Id, InputOutcome.Quarantined, held.Reason);
        }
        else
        {
            inputs.Hold(held.Kept.Id, held.Reason);
        }

        return new(held, null);
    }

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
