using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>Counts along with a run what the account of the archive does not keep.</summary>
/// <param name="files">All that are to be gone through, in their order.</param>
internal sealed class IngestTally(IReadOnlyList<Input> files)
{
    private readonly double whole = files.Sum(WeightOf);
    private int file = -1;
    private double before;
    private TakenInput? last;

    private readonly List<QuarantinedInput> firstQuarantined = [];

    /// <summary>Inputs that are written.</summary>
    public int Inputs { get; private set; }

    /// <summary>Files not reached, or left in the middle.</summary>
    /// <param name="isInterrupted">Whether the last one need not have come to its end.</param>
    public int FilesLeft(bool isInterrupted) => files.Count - 1 - file + (isInterrupted && last?.Input.Record is not null ? 1 : 0);

    /// <summary>How much of all files is done, from 0 to 1.</summary>
    public double Share => last is null ? 0 : Math.Min(1, (before + Math.Min(last.FileBytes, last.Input.Length) + 1) / whole);

    /// <summary>Unpacked bytes of the dumps among them.</summary>
    public long Bytes { get; private set; }

    /// <summary>See <see cref="IngestAccount.FirstQuarantined"/>.</summary>
    public IReadOnlyList<QuarantinedInput> FirstQuarantined => firstQuarantined;

    /// <summary>Goes on to the end of a batch that is about to be written.</summary>
    /// <returns>How far the run will have come with it.</returns>
    public RunPlace GoThrough(IReadOnlyList<TakenInput> batch)
    {
        foreach (var taken in batch)
        {
            GoTo(taken);
        }

        Bytes += batch.Sum(taken => taken.Bytes);
        return new RunPlace(Bytes, Share, last?.Input.Path);
    }

    /// <summary>Counts a written batch.</summary>
    /// <param name="quarantined">Those of the batch that went to quarantine.</param>
    public void Add(IReadOnlyList<TakenInput> batch, IReadOnlyList<QuarantinedInput> quarantined)
    {
        Inputs += batch.Count;
        firstQuarantined.AddRange(quarantined.Take(IngestAccount.MaxListed - firstQuarantined.Count));
    }

    private void GoTo(TakenInput taken)
    {
        if (last is null || taken.Input.Path != last.Input.Path || taken.Input.Record is null)
        {
            file++;
            before += last is null ? 0 : WeightOf(last.Input);
        }

        last = taken;
    }

    // An empty file takes its time too.
    private static double WeightOf(Input input) => input.Length + 1;
}
