namespace NewsArchive.Web.Pages.Countries;

/// <summary>
/// How many articles each tone of the map stands for. A few countries have most articles, so each step is about as many times
/// the one before, and begins with a round number.
/// </summary>
/// <param name="Starts">The fewest articles of each step, rising, the first is 1; at most <see cref="Most"/>, none for an empty map.</param>
public sealed record MapSteps(IReadOnlyList<int> Starts, int Peak)
{
    /// <summary>More tones of one colour are not told apart.</summary>
    public const int Most = 5;

    private static readonly int[] Round = [1, 2, 5, 10];

    /// <summary>The steps of a map.</summary>
    /// <param name="peak">The most articles a country has.</param>
    public static MapSteps Of(int peak) => new(
        [.. Enumerable.Range(0, Most).Select(step => RoundUp(Math.Pow(peak, (double)step / Most))).Where(start => start <= peak).Distinct()], peak);

    /// <summary>From 1, the fewest; 0 for no articles.</summary>
    public int Of(long articles) => Starts.Count(start => start <= articles);

    /// <summary>E.g. <c>10 – 49</c>.</summary>
    /// <param name="step">From 1.</param>
    public string Label(int step)
    {
        var (first, last) = (Starts[step - 1], step < Starts.Count ? Starts[step] - 1 : Peak);
        return first == last ? Printed.Number(first) : $"{Printed.Number(first)} – {Printed.Number(last)}";
    }

    // The next of 1, 2, 5, 10, 20, 50 …
    private static int RoundUp(double articles)
    {
        var ten = 1L;
        while (ten * 10 <= articles)
        {
            ten *= 10;
        }

        // What the power makes of an exact thousand may lie a little above it.
        var round = Round.First(times => articles <= ten * times * 1.0001);
        return (int)Math.Min(ten * round, int.MaxValue);
    }
}
