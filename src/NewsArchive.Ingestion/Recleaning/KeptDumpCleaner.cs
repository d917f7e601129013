using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Ingestion.Recleaning;

/// <summary>Cleans kept dumps on all cores, compares each with its article, and gives them back in their order.</summary>
/// <param name="options">Limits of one dump.</param>
/// <param name="clean">How a dump is cleaned; it is handed what the archive knows of it, such as its source.</param>
/// <param name="logger">Told of faults; a dump's own damage is no fault.</param>
internal sealed class KeptDumpCleaner(IngestOptions options, Func<Dump, KeptDump, CleaningResult> clean, ILogger logger)
{
    // As when dumps are taken in: enough to keep the cores busy while one slow dump holds up the order.
    private const int AheadPerCore = 8;
    private const long LeastRoomBytes = 64 * 1024 * 1024;

    private DumpBorder Border => field ??= new(options, logger);

    /// <summary>Cleans them one after the other, several at a time.</summary>
    /// <param name="dumps">Read from as far ahead as there is room, on the caller's thread.</param>
    /// <exception cref="OperationCanceledException">Cancelled; what was cleaned ahead is dropped.</exception>
    public async IAsyncEnumerable<Recleaned> CleanAsync(
        IEnumerable<KeptDump> dumps, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var room = new TakingRoom(Math.Max(2 * options.MaxDumpBytes, LeastRoomBytes));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ahead = new Queue<(Task<Recleaned> Work, long Bytes)>();
        try
        {
            foreach (var kept in dumps)
            {
                // A dump that was taken in when larger ones were allowed is cleaned alone.
                var bytes = Math.Min(kept.Row.Length, 2 * options.MaxDumpBytes);
                while (ahead.Count == Environment.ProcessorCount * AheadPerCore || !room.TryTake(bytes, out _))
                {
                    yield return await NextAsync();
                }

                ahead.Enqueue((Task.Run(() => room.OnCoreAsync(() => CleanAsync(kept, stop.Token), stop.Token), stop.Token), bytes));
            }

            while (ahead.Count > 0)
            {
                yield return await NextAsync();
            }
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)Task.WhenAll(ahead.Select(next => next.Work))).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task<Recleaned> NextAsync()
        {
            var (work, bytes) = ahead.Dequeue();
            var recleaned = await work;
            room.Return(bytes);
            return recleaned;
        }
    }

    private async Task<Recleaned> CleanAsync(KeptDump kept, CancellationToken cancellation)
    {
        var (recleaned, problem) = await Border.CleanAsync($"the dump of /a/{kept.PublicId}", () => Clean(kept), cancellation);
        return recleaned ?? new Recleaned.Failed(kept, problem, IsDamaged: false);
    }

    private Recleaned Clean(KeptDump kept)
    {
        Dump dump;
        try
        {
            dump = kept.Unpack();
        }
        catch (DamagedDumpException damage)
        {
            return new Recleaned.Failed(kept, damage.Message, IsDamaged: true);
        }

        return (clean(dump, kept), kept.Former) switch
        {
            (CleaningResult.Cleaned cleaned, { } former) => Compare(kept, former, cleaned.Article),
            (CleaningResult.Cleaned cleaned, null) => new Recleaned.Added(kept, cleaned.Article),
            (CleaningResult.Quarantined held, { }) => new Recleaned.Withdrawn(kept, held.Reason),
            (CleaningResult.Quarantined held, null) => new Recleaned.Held(kept, held.Reason),
            (var other, _) => throw new InvalidOperationException($"The cleaner gave {other.GetType().Name}."),
        };
    }

    private static Recleaned Compare(KeptDump kept, FormerArticle former, Article article)
    {
        if (StoredLedger.Compress(article).AsSpan().SequenceEqual(former.Ledger))
        {
            return new Recleaned.Same(kept);
        }

        try
        {
            return new Recleaned.Changed(kept, article, ArticleChange.Between(former.Read(), article));
        }
        catch (DamagedLedgerException)
        {
            return new Recleaned.Changed(kept, article, Change: null);
        }
    }
}
