using System.Text;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>Undoes UTF-8 that somebody read as windows-1252 ("Ã©" for "é"), once or twice, where that is certain.</summary>
internal static class MojibakeRepair
{
    // A line of two such sequences and no other letter beyond ASCII; or a text full of them with hardly another such letter.
    private const int CertainInLine = 2;
    private const int CertainInText = 5;
    private const int SequencesPerOtherLetter = 4;

    // What is left when part of a sequence was lost; it speaks neither for nor against.
    private const string Remains = "ÃÂâ";

    private static readonly byte[] ByteOf = BuildTable();

    /// <summary>The repaired text and the number of repaired characters; the same text and 0 when nothing is certain.</summary>
    public static (string Text, int Repaired) Repair(string text)
    {
        var most = 0;
        for (var repaired = -1; repaired != 0 && HoldsLeads(text);)
        {
            (text, repaired) = RepairOnce(text);
            most = Math.Max(most, repaired);
        }

        return (text, most);
    }

    private static bool HoldsLeads(string text) => text.AsSpan().IndexOfAnyInRange('\u00C2', '\u00F4') >= 0;

    private static (string Text, int Repaired) RepairOnce(string text)
    {
        var (sequences, others) = Count(text);
        var everywhere = sequences >= CertainInText && sequences >= SequencesPerOtherLetter * others;
        if (sequences < CertainInLine)
        {
            return (text, 0);
        }

        var result = new StringBuilder(text.Length);
        var repaired = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            var inLine = Count(line);
            var certain = everywhere || (inLine.Sequences >= CertainInLine && inLine.Others == 0);
            repaired += certain ? inLine.Sequences : 0;
            result.Append(range.Start.Value == 0 ? "" : "\n");
            Append(result, line, certain);
        }

        return (result.ToString(), repaired);
    }

    private static (int Sequences, int Others) Count(ReadOnlySpan<char> text)
    {
        var (sequences, others) = (0, 0);
        while (text.IndexOfAnyExceptInRange('\0', '\u007F') is >= 0 and var at)
        {
            text = text[at..];
            var length = SequenceAt(text, out _);
            sequences += length > 0 ? 1 : 0;
            others += length == 0 && char.IsLetter(text[0]) && !Remains.Contains(text[0]) ? 1 : 0;
            text = text[Math.Max(1, length)..];
        }

        return (sequences, others);
    }

    private static void Append(StringBuilder result, ReadOnlySpan<char> line, bool repair)
    {
        while (repair && line.IndexOfAnyExceptInRange('\0', '\u007F') is >= 0 and var at)
        {
            var length = SequenceAt(line[at..], out var meant);
            result.Append(line[..at]).Append(length > 0 ? meant.ToString() : line[at].ToString());
            line = line[(at + Math.Max(1, length))..];
        }

        result.Append(line);
    }

    // The number of characters that stand for one; 0 when there is no such sequence here.
    private static int SequenceAt(ReadOnlySpan<char> text, out Rune meant)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        while (count < Math.Min(4, text.Length) && text[count] < ByteOf.Length && ByteOf[text[count]] != 0)
        {
            bytes[count] = ByteOf[text[count++]];
        }

        var status = Rune.DecodeFromUtf8(bytes[..count], out meant, out var length);
        return status == System.Buffers.OperationStatus.Done && IsLikely(meant.Value) ? length : 0;
    }

    // Not the rare letters that capital vowels and a closing quotation mark would make ("CAFÉ»").
    private static bool IsLikely(int value) =>
        value is >= 0x80 and < 0x180 or >= 0x386 and < 0x460 or >= 0x490 and < 0x4F0 or >= 0x5D0 and < 0x700 or >= 0x900;

    private static byte[] BuildTable()
    {
        var table = new byte['™' + 1];
        Span<byte> one = stackalloc byte[1];
        for (var value = 0x80; value <= 0xFF; value++)
        {
            one[0] = (byte)value;
            table[value] = (byte)value;
            table[EncodingLabels.Open(EncodingLabels.Windows1252).GetString(one)[0]] = (byte)value;
        }

        return table;
    }
}
