using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Ingestion.Recleaning;

/// <summary>Makes something of kept dumps on all cores and gives it back in their order.</summary>
/// <param name="options">Limits of one dump.</param>
/// <param name="make">Called on several threads.</param>
/// <param name="failed">What a dump comes to that took too long or met a fault, with the sentence why.</param>
/// <param name="logger">Told of faults.</param>
internal sealed class KeptDumpReader<T>(IngestOptions options, Func<KeptDump, T> make, Func<KeptDump, string, T> failed, ILogger logger)
    where T : class
{
    // As when dumps are taken in: enough to keep the cores busy while one slow dump holds up the order.
    private const int AheadPerCore = 8;
    private const long LeastRoomBytes = 64 * 1024 * 1024;

    private readonly DumpBorder border = new(options, logger);

    /// <summary>Takes them one after the other, several at a time.</summary>
    /// <param name="dumps">Read from as far ahead as there is room, on the caller's thread.</param>
    /// <exception cref="OperationCanceledException">Cancelled; what was made ahead is dropped.</exception>
    public async IAsyncEnumerable<T> ReadAsync(IEnumerable<KeptDump> dumps, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var room = new TakingRoom(Math.Max(2 * options.MaxDumpBytes, LeastRoomBytes));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ahead = new Queue<(Task<T> Work, long Bytes)>();
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

                ahead.Enqueue((Task.Run(() => room.OnCoreAsync(() => MakeAsync(kept, stop.Token), stop.Token), stop.Token), bytes));
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

        async Task<T> NextAsync()
        {
            var (work, bytes) = ahead.Dequeue();
            var made = await work;
            room.Return(bytes);
            return made;
        }
    }

    private async Task<T> MakeAsync(KeptDump kept, CancellationToken cancellation)
    {
        var (made, problem) = await border.CleanAsync($"the dump of /a/{kept.PublicId}", () => make(kept), cancellation);
        return made ?? failed(kept, problem);
    }
}
