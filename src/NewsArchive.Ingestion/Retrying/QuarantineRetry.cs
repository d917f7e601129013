using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion.Recleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Ingestion.Retrying;

/// <summary>
/// Tries inputs in quarantine again with today's rules. A file that is an input is read again if it is still there, and so is
/// the file of a record that could not be read; of all others the kept bytes are cleaned again.
/// </summary>
/// <param name="database">The archive; migrated.</param>
/// <param name="options">Limits of one dump.</param>
/// <param name="time">The clock.</param>
public sealed class QuarantineRetry(ArchiveDatabase database, IngestOptions options, ILoggerFactory logs, TimeProvider time)
{
    /// <summary>Tries them. When cancelled it writes the batch at hand; the rest stays as it is.</summary>
    /// <param name="ids">See <see cref="InputRow.Id"/>; what is not in quarantine is left out.</param>
    /// <param name="progress">Told after every batch; null when nobody looks.</param>
    /// <returns>One for each input, in the order of the ids.</returns>
    public async Task<IReadOnlyList<RetriedInput>> RunAsync(
        IReadOnlyCollection<int> ids, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var held = await HeldAsync(ids, cancellation);
        var places = held
            .Select(one => (one.Input, one.IsUnread, Place: InputPlace.Find(one.Input.Origin)))
            .Where(found => found.Input.DumpId == null
                || (found.Place.Path is { } path && (found.IsUnread || InputOrigin.Of(path, null) == found.Input.Origin)))
            .ToDictionary(found => found.Input.Id, found => found.Place);
        await CleanAsync([.. held.Select(one => one.Input).Where(input => !places.ContainsKey(input.Id)).Select(input => input.DumpId!.Value)], progress, cancellation);
        var copies = await CopiesAsync([.. held.Where(one => one.IsUnread && places.ContainsKey(one.Input.Id)).Select(one => one.Input.DumpId!.Value)], cancellation);
        var run = await ReadAsync([.. places.Values.Concat(copies).Select(place => place.Path).OfType<string>().Distinct()], progress, cancellation);

        await using var archive = database.Open();
        var now = await archive.Inputs.Where(input => EF.Parameter(ids).Contains(input.Id)).ToDictionaryAsync(input => input.Id, CancellationToken.None);
        var retried = new List<RetriedInput>();
        foreach (var (input, _) in held)
        {
            retried.Add(!places.TryGetValue(input.Id, out var place)
                ? Told(input, now[input.Id])
                : await TellAsync(archive, input, now.GetValueOrDefault(input.Id), place, run));
        }

        return retried;
    }

    private async Task<List<(InputRow Input, bool IsUnread)>> HeldAsync(IReadOnlyCollection<int> ids, CancellationToken cancellation)
    {
        await using var archive = database.Open();
        var held = await archive.Inputs
            .InQuarantine(new QuarantineFilter())
            .Where(input => EF.Parameter(ids).Contains(input.Id))
            .OrderBy(input => input.Id)
            .Select(input => new { Input = input, IsUnread = archive.Dumps.Any(dump => dump.Id == input.DumpId && dump.Format == DumpFormat.Unread) })
            .ToListAsync(cancellation);
        return held.ConvertAll(one => (one.Input, one.IsUnread));
    }

    // Only the first of the files with the same unread bytes is listed, and each is to be read.
    private async Task<IEnumerable<InputPlace>> CopiesAsync(List<int> dumps, CancellationToken cancellation)
    {
        await using var archive = database.Open();
        var origins = await archive.Inputs
            .Where(input => input.Outcome == InputOutcome.Duplicate && EF.Parameter(dumps).Contains(input.DumpId!.Value))
            .OrderBy(input => input.Id)
            .Select(input => input.Origin)
            .ToListAsync(cancellation);
        return origins.Select(InputPlace.Find);
    }

    private async Task CleanAsync(HashSet<int> dumps, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        if (dumps.Count > 0)
        {
            await new RecleanRun(database, options, logs.CreateLogger<RecleanRun>(), time)
                .RunAsync(new RecleanScope(Dumps: dumps), isDryRun: false, progress, cancellation);
        }
    }

    // Null when there was no file to read.
    private async Task<int?> ReadAsync(List<string> paths, IProgress<IngestProgress>? progress, CancellationToken cancellation) =>
        paths.Count == 0 || cancellation.IsCancellationRequested
            ? null
            : (await new IngestRun(database, options, logs.CreateLogger<IngestRun>(), time).RunAsync(paths, progress, cancellation)).Run.Id;

    // The account of a place that could not be read goes when its bytes are; they have another.
    private static async Task<RetriedInput> TellAsync(ArchiveContext archive, InputRow input, InputRow? now, InputPlace place, int? run)
    {
        if (place.Problem is { } problem || run is null)
        {
            return new RetriedInput(input.Id, input.Origin, null, place.Problem ?? "It was not reached.", null);
        }

        var found = now?.RunId == run ? now : await archive.Inputs
            .Where(other => other.Origin == input.Origin && other.RunId == run)
            .OrderByDescending(other => other.Id)
            .FirstOrDefaultAsync();
        return (found, now) switch
        {
            (not null, _) => Told(input, found),
            (null, { Outcome: InputOutcome.Superseded }) => new RetriedInput(
                input.Id, input.Origin, InputOutcome.Superseded, $"{place.Path} was read again and holds other inputs now.", null),
            (null, { Outcome: not InputOutcome.Quarantined }) => Told(input, now),
            _ => new RetriedInput(
                input.Id, input.Origin, null, $"{place.Path} was read again, but not to its end, and this input was not met.", null),
        };
    }

    private static RetriedInput Told(InputRow input, InputRow now) => new(
        input.Id,
        input.Origin,
        now.Outcome,
        now.Reason,
        now.Reason == null && now.Sha256 is { } sha256 ? PublicIds.From(sha256) : null);
}
