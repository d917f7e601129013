namespace NewsArchive.Benchmarks.Runs;

/// <summary>What one ingest took.</summary>
/// <param name="Inputs">Inputs of its account.</param>
/// <param name="Added">Articles it added.</param>
/// <param name="Wall">From the start of the process to its end.</param>
/// <param name="Processor">Of all its threads, user and system.</param>
/// <param name="PeakBytes">Most memory it held, shared libraries included (VmHWM).</param>
internal sealed record IngestTaken(int Inputs, int Added, TimeSpan Wall, TimeSpan Processor, long PeakBytes)
{
    /// <summary>What the inputs beyond those of a shorter run took.</summary>
    public IngestTaken Beyond(IngestTaken first) =>
        new(Inputs - first.Inputs, Added - first.Added, Wall - first.Wall, Processor - first.Processor, PeakBytes);

    /// <summary>Inputs a second.</summary>
    public double Rate => Inputs / Wall.TotalSeconds;

    /// <summary>Inputs a second of processor time.</summary>
    public double ProcessorRate => Inputs / Processor.TotalSeconds;
}
