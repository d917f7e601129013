namespace NewsArchive.Storage;

/// <summary>One ingest and its account; the five outcomes add up to <see cref="Inputs"/>.</summary>
public sealed class RunRow
{
    /// <summary>
    /// How long a run may be silent before it is taken for dead. A sign of life comes every few seconds; a batch that waits
    /// for another writer, or a machine that has much else to do, keeps it from being written for a while.
    /// </summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(60);

    public int Id { get; set; }

    public DateTime StartedUtc { get; set; }

    /// <summary>Null while it runs, and for a run that was killed.</summary>
    public DateTime? FinishedUtc { get; set; }

    /// <summary>When it was last heard of: with each batch, and every few seconds while one is made.</summary>
    public DateTime AliveUtc { get; set; }

    /// <summary>The files and folders that were asked for, as typed; none of a run from before they were kept.</summary>
    public string[] Paths { get; set; } = [];

    /// <summary>The file it has come to, an absolute path; null before the first and after the last.</summary>
    public string? CurrentFile { get; set; }

    /// <summary>How much of the whole is in the archive, from 0 to 1.</summary>
    public double Share { get; set; }

    /// <summary>Unpacked bytes of the dumps that were read; 0 of a run from before they were counted.</summary>
    public long Bytes { get; set; }

    /// <summary>Files that were not gone through when it was interrupted; 0 after a whole run and while it runs.</summary>
    public int FilesLeft { get; set; }

    public int Inputs { get; set; }

    public int Added { get; set; }

    public int Unchanged { get; set; }

    public int Duplicate { get; set; }

    public int Quarantined { get; set; }

    public int Ignored { get; set; }

    /// <summary>How long it took, up to its last sign of life.</summary>
    public TimeSpan Elapsed => (FinishedUtc ?? AliveUtc) - StartedUtc;

    /// <summary>Inputs a second.</summary>
    public double InputsPerSecond => Elapsed > TimeSpan.Zero ? Inputs / Elapsed.TotalSeconds : 0;

    /// <summary>Unpacked bytes a second.</summary>
    public double BytesPerSecond => Elapsed > TimeSpan.Zero ? Bytes / Elapsed.TotalSeconds : 0;

    /// <summary>How long the rest will take at this rate; null before there is one.</summary>
    public TimeSpan? TimeLeft => Share > 0 ? Elapsed * ((1 - Share) / Share) : null;

    /// <summary>How it stands at a moment.</summary>
    public RunState StateAt(DateTime nowUtc) => this switch
    {
        { FinishedUtc: null } => nowUtc - AliveUtc <= LongestSilence ? RunState.Running : RunState.Stopped,
        { FilesLeft: > 0 } => RunState.Interrupted,
        _ => RunState.Finished,
    };
}
