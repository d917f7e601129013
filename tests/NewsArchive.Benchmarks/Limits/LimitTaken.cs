namespace NewsArchive.Benchmarks.Limits;

/// <summary>What a task that cannot be done faster took.</summary>
/// <param name="Inputs">How many were done.</param>
/// <param name="Wall">Time on the clock.</param>
/// <param name="Processor">Of all threads.</param>
internal sealed record LimitTaken(int Inputs, TimeSpan Wall, TimeSpan Processor)
{
    /// <summary>Inputs a second.</summary>
    public double Rate => Inputs / Wall.TotalSeconds;

    /// <summary>Inputs a second of processor time.</summary>
    public double ProcessorRate => Inputs / Processor.TotalSeconds;

    /// <summary>Measures a task; the best of some rounds by processor time, after some that warm up.</summary>
    public static LimitTaken Best(int inputs, int warmUps, int rounds, Action task)
    {
        for (var round = 0; round < warmUps; round++)
        {
            task();
        }

        return Enumerable.Range(0, rounds).Select(_ => Once(inputs, task)).MinBy(taken => taken.Processor)!;
    }

    /// <summary>Measures a task once.</summary>
    public static LimitTaken Once(int inputs, Action task)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        task();
        var wall = clock.Elapsed;
        process.Refresh();
        return new LimitTaken(inputs, wall, process.TotalProcessorTime - before);
    }
}
