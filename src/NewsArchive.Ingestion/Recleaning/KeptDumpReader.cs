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
    private readonly DumpBorder border = new(options, logger);

    /// <summary>Takes them one after the other, several at a time, as when dumps are taken in.</summary>
    /// <param name="dumps">Read from as far ahead as there is room, by one at a time.</param>
    /// <exception cref="OperationCanceledException">Cancelled; what was made ahead is dropped.</exception>
    public IAsyncEnumerable<T> ReadAsync(IEnumerable<KeptDump> dumps, CancellationToken cancellation) =>
        new WorkAhead<KeptDump, (T Made, long Weight)>(
            CleaningMemory.RoomBytes(options),
            kept => CleaningMemory.WeightOf(kept.Row.Length, options),
            async (kept, weight, room, stop) => (await room.OnCoreAsync(() => MakeAsync(kept, stop), stop), weight),
            result => result.Weight)
            .RunAsync(dumps.ToAsyncEnumerable(), cancellation)
            .Select(result => result.Made);

    private async Task<T> MakeAsync(KeptDump kept, CancellationToken cancellation)
    {
        var (made, problem) = await border.CleanAsync($"the dump of /a/{kept.PublicId}", () => make(kept), cancellation);
        return made ?? failed(kept, problem);
    }
}
