using NewsArchive.Cleaning;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>Counts along with a run what the account of the archive does not keep.</summary>
internal sealed class IngestTally
{
    private readonly List<QuarantinedInput> firstQuarantined = [];
    private readonly Dictionary<string, int> ignored = new(StringComparer.Ordinal);

    /// <summary>Inputs that are written.</summary>
    public int Inputs { get; private set; }

    /// <summary>Unpacked bytes of the dumps among them.</summary>
    public long Bytes { get; private set; }

    /// <summary>See <see cref="IngestAccount.FirstQuarantined"/>.</summary>
    public IReadOnlyList<QuarantinedInput> FirstQuarantined => firstQuarantined;

    /// <summary>See <see cref="IngestAccount.StillQuarantined"/>.</summary>
    public int StillQuarantined { get; private set; }

    /// <summary>See <see cref="IngestAccount.IgnoredKinds"/>.</summary>
    public IReadOnlyList<IgnoredKind> IgnoredKinds =>
        [.. ignored
            .OrderByDescending(kind => kind.Value)
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => new IgnoredKind(kind.Key, kind.Value))];

    /// <summary>The reason of an unchanged input that was cleaned again without success; null for any other.</summary>
    public static string? StillHeld(TakenInput taken, InputOutcome outcome) =>
        outcome == InputOutcome.Unchanged
            && taken.Result is ArchiveInput.Cleaned { Result: CleaningResult.Quarantined held }
            ? held.Reason
            : null;

    /// <summary>Counts a written batch.</summary>
    /// <param name="quarantined">Those of the batch that went to quarantine.</param>
    public void Add(
        IReadOnlyList<TakenInput> batch,
        IReadOnlyList<InputOutcome> outcomes,
        IReadOnlyList<QuarantinedInput> quarantined)
    {
        Inputs += batch.Count;
        Bytes += batch.Sum(taken => taken.Bytes);
        StillQuarantined += batch.Where((taken, index) => StillHeld(taken, outcomes[index]) != null).Count();
        firstQuarantined.AddRange(quarantined.Take(IngestAccount.MaxListed - firstQuarantined.Count));
        foreach (var reason in batch.Select(taken => taken.Result).OfType<ArchiveInput.Ignored>().Select(i => i.Reason))
        {
            ignored[reason] = ignored.GetValueOrDefault(reason) + 1;
        }
    }
}
