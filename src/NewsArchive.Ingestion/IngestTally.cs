using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>Counts along with a run what the account of the archive does not keep.</summary>
internal sealed class IngestTally
{
    private readonly List<string> firstQuarantined = [];

    /// <summary>Inputs that are written.</summary>
    public int Inputs { get; private set; }

    /// <summary>Unpacked bytes of the dumps among them.</summary>
    public long Bytes { get; private set; }

    /// <summary>Paths of the first quarantined inputs.</summary>
    public IReadOnlyList<string> FirstQuarantined => firstQuarantined;

    /// <summary>Counts a written batch.</summary>
    public void Add(IReadOnlyList<TakenInput> batch, IReadOnlyList<InputOutcome> outcomes)
    {
        Inputs += batch.Count;
        Bytes += batch.Sum(taken => taken.Bytes);
        firstQuarantined.AddRange(batch
            .Where((_, index) => outcomes[index] == InputOutcome.Quarantined)
            .Select(taken => taken.Input.Path)
            .Take(IngestAccount.MaxListed - firstQuarantined.Count));
    }
}
