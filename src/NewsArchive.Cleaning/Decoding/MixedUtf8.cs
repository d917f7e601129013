using System.Buffers;
using System.Text;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>Reads UTF-8 with passages of another encoding in it, as mail archives, feeds and joined files have them.</summary>
internal static class MixedUtf8
{
    // The words of the passages must speak for the other encoding; bytes that were damaged make none.
    private const int MinPoints = 1;

    /// <summary>The text, each line in its encoding.</summary>
    /// <returns>The code page of the lines that are no UTF-8, and how many they are; null when there are none, or none that reads well.</returns>
    public static (string Text, int CodePage, int Lines)? Read(ReadOnlySpan<byte> bytes)
    {
        var passages = new ArrayBufferWriter<byte>();
        foreach (var range in bytes.Split((byte)'\n'))
        {
            if (DamagedUtf8.IsForeign(bytes[range]))
            {
                passages.Write(bytes[range]);
                passages.Write("\n"u8);
            }
        }

        if (passages.WrittenCount == 0)
        {
            return null;
        }

        var codePage = EncodingDetector.Detect(passages.WrittenSpan, declared: null);
        var foreign = EncodingLabels.Open(codePage);
        return EncodingDetector.Points(codePage, passages.WrittenSpan) < MinPoints ? null : Join(bytes, foreign, codePage);
    }

    private static (string Text, int CodePage, int Lines) Join(ReadOnlySpan<byte> bytes, Encoding foreign, int codePage)
    {
        var (text, lines) = (new StringBuilder(bytes.Length), 0);
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var isForeign = DamagedUtf8.IsForeign(bytes[range]);
            text.Append((isForeign ? foreign : Encoding.UTF8).GetString(bytes[range])).Append('\n');
            lines += isForeign ? 1 : 0;
        }

        return (text.ToString(0, text.Length - 1), codePage, lines);
    }
}
