using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Storage.Readings;
using NewsArchive.Storage.Stories;

namespace NewsArchive.Storage;

/// <summary>
/// The one writer of dumps, articles and the account of a run. A batch is one transaction: whatever is killed, the archive
/// holds whole batches only. Use one at a time, from one caller; batches of 500 inputs write two thirds more bytes than batches of 2,000.
/// </summary>
public sealed class ArchiveWriter : IAsyncDisposable
{
    /// <summary>Longest lead kept for lists, in characters.</summary>
    public const int MaxLeadChars = 280;

    // Articles of a batch fall anywhere in ten years: each touches pages of its own, which must not be written twice. The log is moved to
    // the file once it has 128 MB: with half of it a third more is written, with twice as much a tenth less (docs/adr/0020).
    internal const string WriterPragmas = "PRAGMA cache_size=-131072; PRAGMA wal_autocheckpoint=8000; PRAGMA temp_store=MEMORY;";

    // Articles of an older archive are linked bit by bit, each time a few seconds.
    private const int MaxLinkedAtEnd = 50_000;

    private readonly ArchiveDatabase database;
    private readonly SqliteConnection connection;
    private readonly TimeProvider clock;
    private readonly RunAccounts runs;
    private readonly StoredInputs inputs;
    private readonly StoredQuarantine quarantine;
    private readonly StoredArticles articles;
    private readonly StoredDuplicates duplicates;
    private readonly StoredSketches sketches;
    private readonly StoryLinker stories;
    private readonly StoredTemplates templates;
    private readonly CleanerIds cleaner;
    private long lastBeforeRun;

    /// <summary>Opens the archive for writing; it must have been migrated.</summary>
    public ArchiveWriter(ArchiveDatabase database, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(database);
        this.database = database;
        this.clock = clock;
        connection = database.OpenConnection();
        connection.Execute(WriterPragmas);
        runs = new RunAccounts(connection);
        inputs = new StoredInputs(connection);
        quarantine = new StoredQuarantine(connection);
        duplicates = new StoredDuplicates(connection);
        sketches = new StoredSketches(connection, duplicates);
        articles = new StoredArticles(connection, sketches);
        stories = new StoryLinker(connection, sketches);
        templates = new StoredTemplates(connection);
        cleaner = new CleanerIds(connection, CleanerVersion.Current);
    }

    /// <summary>Begins the account of a run.</summary>
    public Task<RunRow> StartRunAsync(CancellationToken cancellation) => StartRunAsync([], cancellation);

    /// <summary>Begins the account of a run.</summary>
    /// <param name="paths">What was asked for, as typed.</param>
    public Task<RunRow> StartRunAsync(IReadOnlyList<string> paths, CancellationToken cancellation) =>
        Task.Run(
            () =>
            {
                quarantine.Start();
                lastBeforeRun = inputs.LastId;
                return runs.Start(paths, Now);
            },
            cancellation);

    /// <summary>Notes between two batches that a run is alive.</summary>
    /// <param name="file">The file it has come to, an absolute path; null when it is still the same.</param>
    public Task SignAsync(int runId, string? file, CancellationToken cancellation) =>
        Task.Run(() => runs.Sign(runId, file, Now), cancellation);

    /// <summary>Closes the account of a run that has gone through everything, and returns it.</summary>
    public Task<RunRow> FinishRunAsync(int runId, CancellationToken cancellation) => FinishRunAsync(runId, 0, cancellation);

    /// <summary>Finds the stories of what was added, and of older articles that have none yet; closes the account of a run and returns it.</summary>
    /// <param name="filesLeft">Files that were not gone through; 0 after a whole run.</param>
    public async Task<RunRow> FinishRunAsync(int runId, int filesLeft, CancellationToken cancellation)
    {
        await Task.Run(
            () =>
            {
                stories.LinkUpTo(MaxLinkedAtEnd);
                connection.InTransaction(() =>
                {
                    if (filesLeft == 0)
                    {
                        quarantine.End(runId);
                    }

                    runs.Finish(runId, filesLeft, Now);
                });
            },
            cancellation);
        await using var archive = database.Open();
        return await archive.Runs.SingleAsync(run => run.Id == runId, cancellation);
    }

    /// <summary>Stores a batch and adds it to the account of a run, all or nothing.</summary>
    /// <returns>What became of each input, in the order of the batch.</returns>
    public Task<IReadOnlyList<WrittenInput>> WriteAsync(
        int runId, IReadOnlyList<ArchiveInput> batch, CancellationToken cancellation) =>
        WriteAsync(runId, batch, [], null, cancellation);

    /// <summary>Stores a batch with what was learned from it, and adds it to the account of a run, all or nothing.</summary>
    /// <param name="learned">Of the sources of the batch, with what was learned from this batch and all before it.</param>
    /// <param name="place">How far the run has come with this batch; null when that is not known.</param>
    /// <returns>What became of each input, in the order of the batch.</returns>
    public Task<IReadOnlyList<WrittenInput>> WriteAsync(
        int runId, IReadOnlyList<ArchiveInput> batch, IReadOnlyList<SourceTemplate> learned, RunPlace? place, CancellationToken cancellation) =>
        Task.Run<IReadOnlyList<WrittenInput>>(() => Write(runId, batch, learned, place, cancellation), cancellation);

    /// <summary>Closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        runs.Dispose();
        inputs.Dispose();
        quarantine.Dispose();
        articles.Dispose();
        stories.Dispose();
        sketches.Dispose();
        duplicates.Dispose();
        templates.Dispose();
        cleaner.Dispose();
        await connection.DisposeAsync();
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private WrittenInput[] Write(
        int runId, IReadOnlyList<ArchiveInput> batch, IReadOnlyList<SourceTemplate> learned, RunPlace? place, CancellationToken cancellation)
    {
        var now = Now;
        var stored = new WrittenInput[batch.Count];
        batch = [.. batch.Select(input => input is ArchiveInput.Cleaned cleaned ? cleaned.Prepare() : input)];

        connection.InTransaction(() =>
        {
            // Another process may have written since the last batch.
            articles.Forget();
            cleaner.Forget();
            // Numbered as they lie in their files, so that lists have that order.
            var firstId = inputs.LastId + 1;
            foreach (var index in InKeyOrder(batch))
            {
                cancellation.ThrowIfCancellationRequested();
                stored[index] = Store(batch[index], firstId + index, runId, now);
            }

            articles.SaveWords();
            quarantine.GoThrough(batch, runId);
            templates.Save(learned);
            runs.Add(runId, batch, stored, place, now);
        });
        stories.LinkWhenMany(stored.Count(input => input.Outcome == InputOutcome.Added));
        return stored;
    }

    /// <summary>
    /// Sorted rows make the index twice as fast; within a day the time of publication decides, then the batch. What has the text of an
    /// earlier input comes behind it.
    /// </summary>
    private static IOrderedEnumerable<int> InKeyOrder(IReadOnlyList<ArchiveInput> batch)
    {
        var texts = new HashSet<UInt128>();
        var isRepeated = batch
            .Select(input => ArticleOf(input)?.Sketch is { TellsCopies: true } sketch && !texts.Add(BinaryPrimitives.ReadUInt128BigEndian(sketch.TextHash)))
            .ToArray();
        return Enumerable.Range(0, batch.Count)
            .OrderBy(index => isRepeated[index])
            .ThenBy(index => ArticleOf(batch[index])?.Published?.Day)
            .ThenBy(index => ArticleOf(batch[index])?.Published?.Time);
    }

    private static PreparedArticle? ArticleOf(ArchiveInput input) => (input as ArchiveInput.Prepared)?.Article;

    private WrittenInput Store(ArchiveInput input, long id, int runId, DateTime now)
    {
        switch (input)
        {
            case ArchiveInput.Ignored ignored:
                inputs.Save(new(id, runId, input.Origin, null, InputOutcome.Ignored, ignored.Reason, null, now, ignored.Range));
                return new(InputOutcome.Ignored, ignored.Reason);
            case ArchiveInput.Unreadable unreadable when inputs.TouchUnread(input.Origin, unreadable.Reason, runId, now, unreadable.Range, lastBeforeRun):
                return new(InputOutcome.Unchanged, unreadable.Reason);
            case ArchiveInput.Unreadable unreadable:
                inputs.Save(new(id, runId, input.Origin, null, InputOutcome.Quarantined, unreadable.Reason, null, now, unreadable.Range));
                return new(InputOutcome.Quarantined, unreadable.Reason);
            case ArchiveInput.Known known:
                return StoreDump(known, known.Sha256, null, id, runId, now);
            case ArchiveInput.Prepared prepared:
                return StoreDump(prepared, prepared.Sha256, prepared, id, runId, now);
            default:
                throw new ArgumentException($"No way to store {input.GetType().Name}.", nameof(input));
        }
    }

    private WrittenInput StoreDump(ArchiveInput input, byte[] sha256, ArchiveInput.Prepared? prepared, long id, int runId, DateTime now)
    {
        var (origin, range) = (input.Origin, input.Range);
        inputs.ForgetUnread(origin);
        var dump = inputs.FindDump(sha256);
        var isNew = dump.Kind == KnownDump.None;
        if (isNew)
        {
            var bytes = prepared ?? throw new ArgumentException($"The dump of {origin} is not in the archive.", nameof(prepared));
            dump = inputs.AddDump(sha256, bytes.Dump);
        }

        var result = dump.Kind == KnownDump.Article ? null : prepared;
        if (result != null)
        {
            if (!isNew)
            {
                inputs.ReadAgain(dump.Id, result.Dump.Dump);
            }

            cleaner.Mark(dump.Id, now);
        }

        if (result?.Article is { } told && articles.Repeat(told, dump.Id) is { } repeated)
        {
            inputs.Repeat(dump.Id, repeated);
            inputs.Save(new(id, runId, origin, sha256, InputOutcome.Duplicate, repeated, dump.Id, now, range));
            return new(InputOutcome.Duplicate, null);
        }

        var reason = result?.Article is { } article ? articles.Add(article, dump.Id, sha256, now) : result?.Reason;
        if (result?.Article is not null && reason == null)
        {
            if (!isNew)
            {
                inputs.Release(dump.Id);
            }

            inputs.Save(new(id, runId, origin, sha256, InputOutcome.Added, null, dump.Id, now, range));
            return new(InputOutcome.Added, null);
        }

        var back = reason == null ? null : quarantine.ComeBack(dump.Id, origin, sha256, reason);
        if (inputs.Touch(origin, sha256, reason, runId, now, range, out var held))
        {
            return back ?? new(InputOutcome.Unchanged, held);
        }

        var isArticle = dump.Kind == KnownDump.Article;
        var twin = isArticle ? null : quarantine.WhyOf(dump.Id);
        if (twin == null && !isArticle)
        {
            inputs.Save(new(id, runId, origin, sha256, InputOutcome.Quarantined, reason, dump.Id, now, range));
            return new(InputOutcome.Quarantined, reason);
        }

        inputs.Save(new(id, runId, origin, sha256, InputOutcome.Duplicate, twin ?? duplicates.WhyOf(dump.Id), dump.Id, now, range));
        return new(InputOutcome.Duplicate, twin);
    }
}
