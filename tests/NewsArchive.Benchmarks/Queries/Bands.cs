namespace NewsArchive.Benchmarks.Queries;

/// <summary>In which shares of the articles the words of queries are.</summary>
/// <param name="Step">How far the sources, countries and months are from those of other bands.</param>
internal sealed record Bands((double Least, double Most) Rare, (double Least, double Most) Medium, (double Least, double Most) Common, int Step)
{
    /// <summary>Those that are measured.</summary>
    public static Bands Measured { get; } = new((0.0002, 0.0005), (0.005, 0.02), (0.22, 0.42), 0);

    /// <summary>Other words, to warm up with.</summary>
    public static Bands WarmUp { get; } = new((0.0006, 0.0015), (0.021, 0.05), (0.12, 0.21), 1);
}
