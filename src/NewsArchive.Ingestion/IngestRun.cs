using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>Takes files and folders into the archive: cleaned on all cores, written by one writer in batches.</summary>
/// <param name="database">The archive; migrated.</param>
/// <param name="options">Limits of one dump.</param>
/// <param name="time">The clock.</param>
public sealed partial class IngestRun(
    ArchiveDatabase database, IngestOptions options, ILogger<IngestRun> logger, TimeProvider time)
{
    // One is filled, one waits and one is written.
    private const long MaxBatchBytes = 32 * 1024 * 1024;

    // One at work and one that waits; each holds all that its cleaning made.
    private const int PreparedACore = 2;

    private static readonly TimeSpan UsualPulse = TimeSpan.FromSeconds(3);

    // The file that is being read, for those who watch a slow batch.
    private volatile string? reading;

    /// <summary>How a dump is cleaned; only tests of failing cleaners bring their own.</summary>
    internal Func<Dump, CleaningResult> Clean { get; init; } = Cleaner.Clean;

    /// <summary>How often a run gives a sign of life while a batch is made; less than usual is for tests.</summary>
    internal TimeSpan Pulse { get; init; } = UsualPulse;

    /// <summary>Goes through all inputs. When cancelled it writes the batch at hand and returns its account.</summary>
    /// <param name="paths">Files and folders; the archive's own files in them are left out.</param>
    /// <param name="progress">Told after every batch; null when nobody looks.</param>
    public Task<IngestAccount> RunAsync(
        IReadOnlyList<string> paths, IProgress<IngestProgress>? progress, CancellationToken cancellation) =>
        RunAsync(InputFinder.Find(paths, database.Owns).ToList(), paths, progress, cancellation);

    /// <summary>Goes through inputs that were found. When cancelled it writes the batch at hand and returns its account.</summary>
    /// <param name="inputs">Each file once.</param>
    /// <param name="asked">What they were found for, as typed: the account tells it.</param>
    /// <param name="progress">Told after every batch; null when nobody looks.</param>
    public async Task<IngestAccount> RunAsync(
        IReadOnlyList<Input> inputs, IReadOnlyList<string> asked, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        options.Validate();
        var started = time.GetTimestamp();
        var tally = new IngestTally(inputs);
        var log = new BatchLog(logger);

        await using var writer = new ArchiveWriter(database, time);
        var run = await writer.StartRunAsync(asked, cancellation);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<TakenBatch>(1);
        var taking = TakeAllAsync(inputs, batches.Writer, stop.Token);
        try
        {
            // Not cancelled: a batch that is cleaned is also written.
            while (await NextAsync(batches.Reader, writer, run.Id) is var (batch, learned))
            {
                var written = await writer.WriteAsync(
                    run.Id, [.. batch.Select(taken => taken.Result)], learned, tally.GoThrough(batch), CancellationToken.None);
                var quarantined = QuarantinedOf(batch, written);
                tally.Add(batch, quarantined);
                log.Write(batch, written, quarantined);
                progress?.Report(new(tally.Inputs, Total: null, tally.Share, tally.Bytes, time.GetElapsedTime(started)));
            }

            await taking;
        }
        finally
        {
            await stop.CancelAsync();
            batches.Writer.TryComplete();
            await taking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        var left = tally.FilesLeft(isInterrupted: cancellation.IsCancellationRequested);
        run = await writer.FinishRunAsync(run.Id, left, CancellationToken.None);
        await database.TidyAsync(cancellation);
        LogFinished(run.Id, run.Inputs, run.Added, run.Unchanged, run.Duplicate, run.Quarantined, run.Ignored);
        await using var archive = database.Open();
        return new IngestAccount(
            run, tally.FirstQuarantined, await archive.ReasonsOfAsync(run.Id, CancellationToken.None), time.GetElapsedTime(started));
    }

    // While a batch is made the writer has nothing to do and can give the sign of life; while it writes, the batch is one.
    private async Task<TakenBatch?> NextAsync(ChannelReader<TakenBatch> batches, ArchiveWriter writer, int runId)
    {
        var isThere = batches.WaitToReadAsync(CancellationToken.None).AsTask();
        while (true)
        {
            await ((Task)isThere).WaitAsync(Pulse, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (isThere.IsCompleted)
            {
                return await isThere && batches.TryRead(out var batch) ? batch : null;
            }

            await writer.SignAsync(runId, reading, CancellationToken.None);
        }
    }

    private async Task TakeAllAsync(
        IReadOnlyList<Input> inputs, ChannelWriter<TakenBatch> batches, CancellationToken cancellation)
    {
        try
        {
            var last = await TakeButLastAsync(inputs, batches, cancellation);
            await batches.WriteAsync(last, CancellationToken.None);
        }
        finally
        {
            batches.TryComplete();
        }
    }

    // Hands over every full batch and returns the one at hand, at the end or when cancelled.
    private async Task<TakenBatch> TakeButLastAsync(
        IReadOnlyList<Input> inputs, ChannelWriter<TakenBatch> batches, CancellationToken cancellation)
    {
        using var learned = new TemplateLookup(database);
        var slots = new SemaphoreSlim(PreparedACore * Environment.ProcessorCount); // not disposed: a batch that is given up may still end
        var templates = new SourceTemplates(learned.Find);
        var border = new DumpBorder(options, logger);
        var batch = new GrowingBatch(templates, border, slots);
        try
        {
            using var known = new DumpLookup(database);
            var taker = new InputTaker(options, Clean, logger);

            // A dump in quarantine is taken for unknown: newer rules may accept it.
            await foreach (var taken in taker.TakeAsync(
                inputs, (sha256, _) => Task.FromResult(known.Find(sha256) == KnownDump.Article), cancellation))
            {
                reading = taken.Input.Path;
                await batch.AddAsync(taken);
                if (batch.Count == options.BatchInputs || batch.Bytes >= MaxBatchBytes)
                {
                    // Not cancelled: what was learned from the batch is taken, and is written with it or lost.
                    await batches.WriteAsync(await batch.EndAsync(), CancellationToken.None);
                    batch = new GrowingBatch(templates, border, slots);
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            LogInterrupted(inputs.Count);
        }

        return await batch.EndAsync();
    }

    // As the archive tells it, which may refuse an article that the cleaner gave.
    private static List<QuarantinedInput> QuarantinedOf(List<TakenInput> batch, IReadOnlyList<WrittenInput> written) =>
    [
        .. batch.Zip(written, (taken, became) => (taken.Input.Origin, became.Outcome, became.Reason))
            .Where(input => input.Outcome == InputOutcome.Quarantined)
            .Select(input => new QuarantinedInput(input.Origin, input.Reason ?? "")),
    ];

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Run {Run}: {Inputs} inputs, {Added} added, {Unchanged} unchanged, {Duplicate} duplicate, "
            + "{Quarantined} quarantined, {Ignored} ignored")]
    private partial void LogFinished(
        int run, int inputs, int added, int unchanged, int duplicate, int quarantined, int ignored);

    [LoggerMessage(Level = LogLevel.Information, Message = "Interrupted before the end of {Inputs} inputs")]
    private partial void LogInterrupted(int inputs);
}
