namespace NewsArchive.Benchmarks.Runs;

/// <summary>How long the pages of a class took.</summary>
/// <param name="FirstHits">To the hits, asked for the first time.</param>
/// <param name="FirstEnd">To the end, asked for the first time.</param>
/// <param name="AgainHits">To the hits, asked again: the median of three times.</param>
/// <param name="AgainEnd">To the end, asked again.</param>
/// <param name="FirstProcessor">Of the server's processor, asked for the first time.</param>
/// <param name="AgainProcessor">The same, asked again.</param>
/// <param name="Bytes">Of a page, the median.</param>
internal sealed record ClassTimes(
    Times FirstHits, Times FirstEnd, Times AgainHits, Times AgainEnd, Times FirstProcessor, Times AgainProcessor, int Bytes)
{
    private const int Repeats = 3;

    /// <summary>Measures it: every page once, then all of them again three times.</summary>
    public static async Task<ClassTimes> MeasureAsync(PageReader reader, IReadOnlyList<string> pages)
    {
        var first = await RoundAsync(reader, pages);
        var rounds = new List<PageTime[]>();
        for (var round = 0; round < Repeats; round++)
        {
            rounds.Add(await RoundAsync(reader, pages));
        }

        return new ClassTimes(
            new(first.Select(page => page.Hits)),
            new(first.Select(page => page.End)),
            Middle(page => page.Hits),
            Middle(page => page.End),
            new(first.Select(page => page.Processor)),
            Middle(page => page.Processor),
            (int)new Times(first.Select(page => (double)page.Bytes)).Half);

        Times Middle(Func<PageTime, double> time) =>
            new(Enumerable.Range(0, pages.Count).Select(at => new Times(rounds.Select(round => time(round[at]))).Half));
    }

    private static async Task<PageTime[]> RoundAsync(PageReader reader, IReadOnlyList<string> pages)
    {
        var times = new PageTime[pages.Count];
        for (var at = 0; at < pages.Count; at++)
        {
            times[at] = await reader.ReadAsync(pages[at]);
        }

        return times;
    }
}
