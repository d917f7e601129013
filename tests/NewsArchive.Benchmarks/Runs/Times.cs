namespace NewsArchive.Benchmarks.Runs;

/// <summary>Milliseconds, sorted.</summary>
internal sealed class Times(IEnumerable<double> milliseconds)
{
    private readonly double[] sorted = [.. milliseconds.Order()];

    /// <summary>The median.</summary>
    public double Half => At(0.5);

    /// <summary>The 99th percentile: of 50 to 100 the worst or the one before.</summary>
    public double Most => At(0.99);

    /// <summary>The worst.</summary>
    public double Worst => sorted[^1];

    private double At(double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
