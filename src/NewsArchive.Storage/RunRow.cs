namespace NewsArchive.Storage;

/// <summary>One ingest and its account; the five outcomes add up to <see cref="Inputs"/>.</summary>
public sealed class RunRow
{
    public int Id { get; set; }

    public DateTime StartedUtc { get; set; }

    /// <summary>Null while it runs, and for a run that was killed.</summary>
    public DateTime? FinishedUtc { get; set; }

    public int Inputs { get; set; }

    public int Added { get; set; }

    public int Unchanged { get; set; }

    public int Duplicate { get; set; }

    public int Quarantined { get; set; }

    public int Ignored { get; set; }
}
