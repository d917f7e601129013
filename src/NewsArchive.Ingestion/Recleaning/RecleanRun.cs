using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NewsArchive.Cleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Ingestion.Recleaning;

/// <summary>
/// Cleans the kept dumps again with today's rules: on all cores, written by one writer in batches. What today's cleaner has
/// read already is left out, so a run that was killed goes on where it stopped.
/// </summary>
/// <param name="database">The archive; migrated.</param>
/// <param name="options">Limits of one dump.</param>
/// <param name="time">The clock.</param>
public sealed partial class RecleanRun(
    ArchiveDatabase database, IngestOptions options, ILogger<RecleanRun> logger, TimeProvider time)
{
    // A batch is one transaction; other writers wait for no more than a fraction of a second.
    private const int UsualBatchDumps = 200;
    private const long MaxBatchBytes = 16 * 1024 * 1024;

    /// <summary>How a dump is cleaned. It is handed what the archive keeps of it, its source among that.</summary>
    internal Func<Dump, KeptDump, CleaningResult> Clean { get; init; } = static (dump, _) => Cleaner.Clean(dump);

    /// <summary>The version that dumps are marked with; tests of another cleaner bring its version too.</summary>
    internal string Version { get; init; } = CleanerVersion.Current;

    /// <summary>Dumps in a batch; fewer than usual are for tests of many batches.</summary>
    internal int MaxBatchDumps { get; init; } = UsualBatchDumps;

    /// <summary>Goes through all dumps of a scope. When cancelled it writes the batch at hand and returns its report.</summary>
    /// <param name="isDryRun">Whether to tell only what would change; nothing is written then.</param>
    /// <param name="progress">Told after every batch; null when nobody looks.</param>
    /// <returns>Null when the archive has no such source or article.</returns>
    public async Task<RecleanReport?> RunAsync(
        RecleanScope scope, bool isDryRun, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        options.Validate();
        var started = time.GetTimestamp();
        using var dumps = new KeptDumps(database);
        if (await Task.Run(() => dumps.Find(scope, Version), cancellation) is not { } ids)
        {
            return null;
        }

        var tally = new RecleanTally();
        await using var writer = isDryRun ? null : new RecleanWriter(database, time, Version);
        await CleanAsync(ids, dumps, writer, tally, progress, started, cancellation);
        var found = ids.Count;
        if (writer != null)
        {
            // What repeated a text that is gone may be an article itself; after that it repeats none.
            var released = cancellation.IsCancellationRequested ? [] : await Task.Run(dumps.FindReleased, CancellationToken.None);
            found += released.Count;
            await CleanAsync(released, dumps, writer, tally, progress, started, cancellation);
            await writer.LinkStoriesAsync(cancellation);
            await database.TidyAsync(cancellation);
        }

        var report = tally.Report(Version, isDryRun, found - tally.Dumps, time.GetElapsedTime(started));
        LogFinished(Version, isDryRun ? "would change" : "changed", report.Changed, report.Dumps);
        return report;
    }

    private async Task CleanAsync(
        IReadOnlyList<int> ids,
        KeptDumps dumps,
        RecleanWriter? writer,
        RecleanTally tally,
        IProgress<IngestProgress>? progress,
        long started,
        CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var before = tally.Dumps;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<List<Recleaned>>(1);
        var cleaning = Task.Run(() => CleanAllAsync(ids, dumps, writer, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            // Not cancelled: a batch that is cleaned is also written.
            await foreach (var batch in batches.Reader.ReadAllAsync(CancellationToken.None))
            {
                var written = writer == null
                    ? [.. batch.Select(recleaned => new WrittenAgain(recleaned, null))]
                    : await writer.WriteAsync(batch, CancellationToken.None);
                foreach (var (became, refusal) in written)
                {
                    Tell(tally, became, refusal);
                }

                var share = (double)(tally.Dumps - before) / ids.Count;
                progress?.Report(new(tally.Dumps, before + ids.Count, share, tally.Bytes, time.GetElapsedTime(started)));
            }

            await cleaning;
        }
        finally
        {
            await stop.CancelAsync();
            batches.Writer.TryComplete();
            await cleaning.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task CleanAllAsync(
        IReadOnlyList<int> ids, KeptDumps dumps, RecleanWriter? writer, ChannelWriter<List<Recleaned>> batches, CancellationToken cancellation)
    {
        try
        {
            if (await CleanButLastAsync(ids, dumps, writer, batches, cancellation) is { Count: > 0 } last)
            {
                await batches.WriteAsync(last, CancellationToken.None);
            }
        }
        finally
        {
            batches.TryComplete();
        }
    }

    // Hands over every full batch and returns the one at hand, at the end or when cancelled.
    private async Task<List<Recleaned>> CleanButLastAsync(
        IReadOnlyList<int> ids, KeptDumps dumps, RecleanWriter? writer, ChannelWriter<List<Recleaned>> batches, CancellationToken cancellation)
    {
        var (batch, bytes) = (new List<Recleaned>(), 0L);
        using var known = new TemplateLookup(database);
        try
        {
            // Written before the first batch: a run that was killed goes on with what this one learned.
            var learned = await new TemplateLearning(database, options, Clean, logger) { BatchDumps = MaxBatchDumps }
                .LearnAsync(ids, known.Find, dumps, finished => SaveAsync(finished, writer), cancellation);
            var templates = new SourceTemplates(source => learned.GetValueOrDefault(source) ?? known.Find(source));
            var cleaner = new KeptDumpCleaner(
                options, (dump, kept) => templates.Judge(kept.Path, dump, Clean(dump, kept)), logger);
            await foreach (var recleaned in cleaner.CleanAsync(ids.Select(dumps.Read).OfType<KeptDump>(), cancellation))
            {
                batch.Add(recleaned);
                bytes += recleaned.Kept.Row.Length;
                if (batch.Count == MaxBatchDumps || bytes >= MaxBatchBytes)
                {
                    await batches.WriteAsync(batch, cancellation);
                    (batch, bytes) = ([], 0);
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            LogInterrupted(ids.Count);
        }

        return batch;
    }

    private async Task SaveAsync(IReadOnlyList<SourceTemplate> learned, RecleanWriter? writer)
    {
        if (writer != null && learned.Count > 0)
        {
            await writer.WriteAsync(learned, CancellationToken.None);
            LogLearned(learned.Count);
        }
    }

    private void Tell(RecleanTally tally, Recleaned recleaned, string? refusal)
    {
        tally.Add(recleaned, refusal);
        var id = recleaned.Kept.PublicId;
        switch (recleaned)
        {
            case Recleaned.Failed failed:
                LogLeft(id, failed.Reason);
                break;
            case not null when refusal != null:
                LogLeft(id, refusal);
                break;
            case Recleaned.Withdrawn withdrawn:
                LogWithdrawn(id, withdrawn.Reason);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Cleaner {Version} {Changes} {Changed} of {Dumps} dumps")]
    private partial void LogFinished(string version, string changes, int changed, int dumps);

    [LoggerMessage(Level = LogLevel.Information, Message = "Learned what {Sources} sources and folders repeat, of which nothing was known")]
    private partial void LogLearned(int sources);

    [LoggerMessage(Level = LogLevel.Information, Message = "Interrupted before the end of {Dumps} dumps")]
    private partial void LogInterrupted(int dumps);

    [LoggerMessage(Level = LogLevel.Information, Message = "Left /a/{Id} as it is: {Reason}")]
    private partial void LogLeft(string id, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "No article any more at /a/{Id}: {Reason}")]
    private partial void LogWithdrawn(string id, string reason);
}
