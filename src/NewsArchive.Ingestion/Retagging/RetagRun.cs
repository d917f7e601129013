using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;
using NewsArchive.Storage.Tagging;

namespace NewsArchive.Ingestion.Retagging;

/// <summary>
/// Finds the country tags of all articles again, from their stored text: on all cores, written in batches. The archive notes how far
/// today's tagger has come, so a run that was killed goes on where it stopped.
/// </summary>
/// <param name="database">The archive; migrated.</param>
/// <param name="time">The clock.</param>
public sealed partial class RetagRun(ArchiveDatabase database, ILogger<RetagRun> logger, TimeProvider time)
{
    // A batch is one transaction; other writers wait for no more than a fraction of a second.
    private const int UsualBatchArticles = 200;
    private const long MaxBatchBytes = 16 * 1024 * 1024;

    // About what an article holds while it is tagged, for each byte of its compressed ledger.
    private const int Factor = 64;

    private static readonly long RoomBytes = CleaningMemory.RoomBytes(new IngestOptions());

    /// <summary>The version that the archive notes; tests of another tagger bring its version too.</summary>
    internal string Version { get; init; } = CleanerVersion.Current;

    /// <summary>How the tags of an article are found; from any thread.</summary>
    internal Func<TaggedArticle, Retagged> Tag { get; init; } = Retagged.Of;

    /// <summary>Articles in a batch; fewer than usual are for tests of many batches.</summary>
    internal int MaxBatchArticles { get; init; } = UsualBatchArticles;

    /// <summary>Goes through all articles. When cancelled it writes the batch at hand and returns its report.</summary>
    /// <param name="isForced">
    /// Whether those are looked at too that today's tagger has seen already, and what lists, search and counts go by is repaired.
    /// </param>
    /// <param name="isDryRun">Whether to tell only what would change; nothing is written then.</param>
    /// <param name="progress">Told after every batch; null when nobody looks.</param>
    public async Task<RetagReport> RunAsync(bool isForced, bool isDryRun, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var articles = new TaggedArticles(database);
        var from = isForced ? long.MinValue : articles.UpTo(Version);
        var found = articles.CountAfter(from);
        var tally = new RetagTally(await CorrectionsAsync(cancellation));
        await using var writer = isDryRun ? null : new TagWriter(database);
        var (batch, bytes) = (new List<Retagged>(), 0L);
        var tagging = new WorkAhead<TaggedArticle, (Retagged Result, long Weight)>(
            RoomBytes, article => WeightOf(article), (article, weight, room, stop) => room.OnCoreAsync(() => Task.FromResult((Tag(article), weight)), stop), result => result.Weight);
        try
        {
            await foreach (var (retagged, weight) in tagging.RunAsync(articles.ReadAfter(from, withShown: isForced).ToAsyncEnumerable(), cancellation))
            {
                batch.Add(retagged);
                bytes += retagged.IsChanged ? weight / Factor : 0;
                if (batch.Count == MaxBatchArticles || bytes >= MaxBatchBytes)
                {
                    await WriteAsync();
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            LogInterrupted(found);
        }

        await WriteAsync();
        if (writer != null)
        {
            await database.TidyAsync(cancellation);
        }

        var report = tally.Report(Version, isDryRun, found - tally.Articles, time.GetElapsedTime(started));
        LogFinished(Version, isDryRun ? "would change" : "changed", report.Changed, report.Articles);
        return report;

        // Not cancelled: a batch that is tagged is also written.
        async Task WriteAsync()
        {
            if (batch.Count == 0)
            {
                return;
            }

            if (writer != null)
            {
                await writer.WriteAsync(Version, batch, batch[^1].Article.Key, CancellationToken.None);
            }

            batch.ForEach(tally.Add);
            (batch, bytes) = ([], 0);
            progress?.Report(new(tally.Articles, found, (double)tally.Articles / found, 0, time.GetElapsedTime(started)));
        }
    }

    private static long WeightOf(TaggedArticle article) => Math.Min(RoomBytes, (long)Factor * article.Ledger.Length);

    private async Task<ILookup<string, TagCorrectionRow>> CorrectionsAsync(CancellationToken cancellation)
    {
        await using var archive = database.Open();
        return (await archive.TagCorrections.ToListAsync(cancellation)).ToLookup(correction => correction.PublicId);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Tagger {Version} {Changes} {Changed} of {Articles} articles")]
    private partial void LogFinished(string version, string changes, int changed, int articles);

    [LoggerMessage(Level = LogLevel.Information, Message = "Interrupted before the end of {Articles} articles")]
    private partial void LogInterrupted(int articles);
}
