namespace NewsArchive.Cleaning.Sketches;

/// <summary>
/// The runs of words of a text as numbers. A run of three words shows how much two texts share; one of six is seldom in two texts by
/// accident.
/// </summary>
internal readonly ref struct WordRuns
{
    private const int ShortRun = 3;
    private const ulong First = 0x9e3779b97f4a7c15;
    private const ulong Second = 0xc2b2ae3d27d4eb4f;
    private const ulong Third = 0x165667b19e3779f9;

    private readonly ulong[] runs;

    public WordRuns(ReadOnlySpan<ulong> words)
    {
        runs = new ulong[Math.Max(0, words.Length - ShortRun + 1)];
        for (var i = 0; i < runs.Length; i++)
        {
            runs[i] = (words[i] * First) + (words[i + 1] * Second) + (words[i + 2] * Third);
        }
    }

    /// <summary>
    /// The least short run in each part of all numbers, as a byte above 0; 0 where there is none. The share of parts that two texts have
    /// alike estimates the share of their runs (one permutation hashing: Li, Owen, Zhang 2012).
    /// </summary>
    /// <param name="bins">A power of two.</param>
    public byte[] LeastByBin(int bins)
    {
        Span<ulong> least = stackalloc ulong[bins];
        least.Fill(ulong.MaxValue);
        foreach (var run in runs)
        {
            var number = Finished(run);
            ref var bin = ref least[(int)number & (bins - 1)];
            bin = Math.Min(bin, number);
        }

        var bytes = new byte[bins];
        for (var i = 0; i < bins; i++)
        {
            bytes[i] = least[i] == ulong.MaxValue ? (byte)0 : (byte)(1 + ((uint)(least[i] >> 8) % byte.MaxValue));
        }

        return bytes;
    }

    /// <summary>The least long runs, each once.</summary>
    public uint[] LeastLong(int count)
    {
        Span<ulong> least = stackalloc ulong[count];
        least.Fill(ulong.MaxValue);
        for (var i = 0; i + ShortRun < runs.Length; i++)
        {
            var number = Finished((runs[i] * First) + runs[i + ShortRun]);
            if (number < least[^1] && !least.Contains(number))
            {
                var at = count - 1;
                for (; at > 0 && least[at - 1] > number; at--)
                {
                    least[at] = least[at - 1];
                }

                least[at] = number;
            }
        }

        // The high bits of the least are alike.
        var keys = new uint[count - least.Count(ulong.MaxValue)];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = (uint)least[i];
        }

        return keys;
    }

    // The last step of MurmurHash3: all bits depend on all.
    private static ulong Finished(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
