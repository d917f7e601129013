namespace NewsArchive.Storage.Columns;

/// <summary>The length of a text in a byte, to within 5 percent: enough to weigh how often a word stands in it.</summary>
internal static class TextLength
{
    // Sixteen steps for each doubling reach 2^15.9 = 60,000 words; longer texts count as that long.
    private const double Steps = 16;

    private static readonly double[] Words = [.. Enumerable.Range(0, 256).Select(step => Math.Pow(2, step / Steps))];

    /// <summary>The byte of a length in words.</summary>
    public static byte Of(long words) => (byte)Math.Clamp(Math.Round(Math.Log2(Math.Max(1, words)) * Steps), 0, 255);

    /// <summary>The length of a byte in words.</summary>
    public static double WordsOf(byte length) => Words[length];

    /// <summary>The mean of lengths in words; at least one.</summary>
    public static double MeanOf(byte[] lengths)
    {
        var sum = 0d;
        foreach (var length in lengths)
        {
            sum += Words[length];
        }

        return Math.Max(1, sum / Math.Max(1, lengths.Length));
    }

    /// <summary>The words of the body in a row of the text index's table of sizes: a varint a column (SQLite file format, section 1.6), the body's second.</summary>
    public static byte OfSizes(ReadOnlySpan<byte> sizes)
    {
        Read(ref sizes);
        return Of(Read(ref sizes));
    }

    private static long Read(ref ReadOnlySpan<byte> sizes)
    {
        var value = 0L;
        for (var i = 0; i < Math.Min(8, sizes.Length); i++)
        {
            value = (value << 7) | (long)(sizes[i] & 0x7F);
            if (sizes[i] < 0x80)
            {
                sizes = sizes[(i + 1)..];
                return value;
            }
        }

        sizes = [];
        return value;
    }
}
