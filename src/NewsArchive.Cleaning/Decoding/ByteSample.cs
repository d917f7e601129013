using System.Buffers;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>The part of a dump that tells its encoding: the lines that are not ASCII.</summary>
internal static class ByteSample
{
    // Words before and after tell the language; a longer line is cut.
    private const int MostBytesOfLine = 2048;

    /// <summary>The first lines with bytes above ASCII, until they are enough; long ones are cut around such bytes.</summary>
    public static byte[] Take(ReadOnlySpan<byte> bytes, int enoughBytes)
    {
        var sample = new ArrayBufferWriter<byte>(enoughBytes + MostBytesOfLine);
        while (sample.WrittenCount < enoughBytes
            && bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var at)
        {
            var start = LineStart(bytes, at);
            var rest = bytes[start..Math.Min(bytes.Length, Math.Max(start + MostBytesOfLine, at + 1))];
            var end = rest[(at - start)..].IndexOf((byte)'\n');
            var length = end < 0 ? rest.Length : at - start + end + 1;
            sample.Write(rest[..length]);
            bytes = bytes[(start + length)..];
        }

        return sample.WrittenSpan.ToArray();
    }

    private static int LineStart(ReadOnlySpan<byte> bytes, int at)
    {
        var from = Math.Max(0, at - MostBytesOfLine / 2);
        return from + bytes[from..at].LastIndexOf((byte)'\n') + 1;
    }
}
