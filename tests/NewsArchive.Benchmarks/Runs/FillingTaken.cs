namespace NewsArchive.Benchmarks.Runs;

/// <summary>What filling an archive took; generating the articles and preparing them is in it, on another core.</summary>
/// <param name="Wall">From the first batch to the end of the run, stories included.</param>
/// <param name="Processor">Of all threads, user and system.</param>
/// <param name="FirstRate">Articles a second of the first 100,000, or of all where there are fewer.</param>
/// <param name="LastRate">Articles a second of the last 100,000.</param>
internal sealed record FillingTaken(int Articles, TimeSpan Wall, TimeSpan Processor, double FirstRate, double LastRate)
{
    private const int Part = 100_000;

    /// <summary>Articles a second.</summary>
    public double Rate => Articles / Wall.TotalSeconds;

    /// <param name="batch">How many articles each batch had, but the last.</param>
    /// <param name="ends">When each batch was written.</param>
    public static FillingTaken Of(int articles, int batch, IReadOnlyList<TimeSpan> ends, TimeSpan wall, TimeSpan processor)
    {
        var part = Math.Min(articles, Part);
        var batches = Math.Max(1, part / batch);
        var before = ends.Count > batches ? ends[^(batches + 1)] : TimeSpan.Zero;
        return new(articles, wall, processor, part / ends[batches - 1].TotalSeconds, part / (ends[^1] - before).TotalSeconds);
    }
}
