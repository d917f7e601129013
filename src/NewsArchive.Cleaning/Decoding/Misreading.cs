using System.Buffers;
using System.Text;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>An encoding in which UTF-8 is read by mistake, so that each of its bytes becomes a character of its own.</summary>
internal sealed class Misreading
{
    private const byte NoByte = 0;
    private const char NoBreakSpace = '\u00A0';

    // Half a pair of surrogates, written as if it were a character (CESU-8).
    private const byte SurrogateLead = 0xED;

    private readonly byte[] byteOf = new byte[char.MaxValue + 1];

    private Misreading(int codePage, int index)
    {
        Name = EncodingLabels.NameOf(codePage);
        Mask = (ushort)(1 << index);
        Span<byte> one = stackalloc byte[1];
        for (var value = 0x80; value <= 0xFF; value++)
        {
            one[0] = (byte)value;
            var read = EncodingLabels.Open(codePage).GetString(one)[0];
            // What an encoding of Windows leaves undefined is read as the control character of that number.
            byteOf[read == '\uFFFD' ? (char)value : read] = (byte)value;
        }
    }

    /// <summary>All of them, the most frequent first.</summary>
    public static IReadOnlyList<Misreading> All { get; } =
        [.. new[] { EncodingLabels.Windows1252, EncodingLabels.Latin1, 1250, 1251, 1254, 1257, 1253, 28592, 10000, 437, 850, 866 }.Select((page, index) => new Misreading(page, index))];

    /// <summary>By character: in which of them it stands for the first byte of a sequence of UTF-8, and in which for a later one.</summary>
    private static readonly (ushort[] First, ushort[] Later) Masks = BuildMasks();

    /// <summary>E.g. <c>windows-1252</c>.</summary>
    public string Name { get; }

    /// <summary>One bit of its own.</summary>
    public ushort Mask { get; }

    /// <summary>Whether a no-break space is the byte A0, which loses its difference to a space so often.</summary>
    public bool HasNoBreakSpace => byteOf[NoBreakSpace] == 0xA0;

    /// <summary>The masks of those in which two characters may be the first of one that is meant; 0 in nearly all places.</summary>
    public static ushort StartingAt(char first, char second) => (ushort)(Masks.First[first] & Masks.Later[second]);

    /// <summary>The masks of those by which something in the text may have been misread; 0 of nearly every text.</summary>
    public static ushort Candidates(ReadOnlySpan<char> text)
    {
        ushort masks = 0;
        while (text.IndexOfAnyExceptInRange('\0', '\u007F') is >= 0 and var at && at + 1 < text.Length)
        {
            masks |= StartingAt(text[at], text[at + 1]);
            text = text[(at + 1)..];
        }

        return masks;
    }

    /// <summary>The byte a character stands for; 0 for none.</summary>
    public byte ByteOf(char c) => byteOf[c];

    /// <summary>The character that is meant at the beginning of a text.</summary>
    /// <returns>How many characters stand for it; 0 when they stand for none.</returns>
    public int Read(ReadOnlySpan<char> text, out Rune meant)
    {
        meant = default;
        Span<byte> bytes = stackalloc byte[6];
        var count = 0;
        while (count < Math.Min(bytes.Length, text.Length) && byteOf[text[count]] != NoByte)
        {
            bytes[count] = byteOf[text[count++]];
        }

        if (bytes is [SurrogateLead, >= 0xA0 and <= 0xAF, >= 0x80 and <= 0xBF, SurrogateLead, >= 0xB0 and <= 0xBF, >= 0x80 and <= 0xBF] && count == 6)
        {
            return Rune.TryCreate(Half(bytes), Half(bytes[3..]), out meant) ? 6 : 0;
        }

        return count > 1 && Rune.DecodeFromUtf8(bytes[..Math.Min(count, 4)], out meant, out var length) == OperationStatus.Done && length > 1 ? length : 0;
    }

    private static char Half(ReadOnlySpan<byte> bytes) => (char)(0xD000 | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F));

    private static (ushort[] First, ushort[] Later) BuildMasks()
    {
        var (first, later) = (new ushort[char.MaxValue + 1], new ushort[char.MaxValue + 1]);
        foreach (var misreading in All)
        {
            for (var c = 0x80; c <= char.MaxValue; c++)
            {
                first[c] |= misreading.byteOf[c] is >= 0xC2 and <= 0xF4 ? misreading.Mask : (ushort)0;
                later[c] |= misreading.byteOf[c] is >= 0x80 and <= 0xBF ? misreading.Mask : (ushort)0;
            }
        }

        return (first, later);
    }
}
