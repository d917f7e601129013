namespace NewsArchive.Benchmarks.Corpus;

/// <summary>Chance with a seed: the same seed makes the same choices, on any machine.</summary>
internal sealed class Chance(long seed)
{
    // SplitMix64 (Steele, Lea, Flood 2014): System.Random promises no order of numbers across versions.
    // The seed is mixed before: the numbers of neighbours would else be the same, one step further.
    private ulong state = Mixed((ulong)seed);

    /// <summary>From 0 to one less than the bound.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>From 0 to 1, without 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Whether something happens that happens in this share of cases.</summary>
    public bool Happens(double share) => Share() < share;

    /// <summary>One of them, each as likely.</summary>
    public T Any<T>(T[] choices) => choices[Below(choices.Length)];

    /// <summary>A rank below the bound, the first ones far likelier, as words are in a text (Zipf).</summary>
    /// <param name="flat">How many ranks at the top are about as likely as each other.</param>
    public int Rank(int bound, double flat) => Math.Min(bound - 1, (int)((flat * Math.Pow((bound + flat) / flat, Share())) - flat));

    private ulong Next() => Mixed(state += 0x9E3779B97F4A7C15UL);

    private static ulong Mixed(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9UL;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EBUL;
        return number ^ (number >> 31);
    }
}
