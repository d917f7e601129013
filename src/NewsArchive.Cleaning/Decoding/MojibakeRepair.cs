using System.Buffers;
using System.Text;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>Undoes UTF-8 that was read as windows-1252 ("Ã©" for "é") once or more often, where it is certain.</summary>
internal static class MojibakeRepair
{
    // A line of two such sequences and no other letter beyond ASCII; or a text full of them with hardly such a letter.
    private const int CertainInLine = 2;
    private const int CertainInText = 5;
    private const int SequencesPerOtherLetter = 4;

    // Text meets a wrong encoding once or twice on its way, hardly ever more often.
    private const int MaxRounds = 3;

    // The first bytes of UTF-8 sequences, which windows-1252 reads as the letters of the same number.
    private const char FirstLead = '\u00C2';
    private const char LastLead = '\u00F4';

    // What is left when part of a sequence was lost; it speaks neither for nor against.
    private const string Remains = "ÃÂâ";

    private static readonly byte[] ByteOf = BuildTable();

    /// <summary>The repaired text and how many characters were repaired; the same text and 0 when none is certain.</summary>
    public static (string Text, int Repaired) Repair(string text)
    {
        var sequences = Sequences(text);
        if (sequences < CertainInLine)
        {
            return (text, 0);
        }

        var everywhere = sequences >= CertainInText && sequences >= SequencesPerOtherLetter * OtherLetters(text);
        var result = new StringBuilder(text.Length);
        var repaired = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            result.Append(range.Start.Value == 0 ? "" : "\n");
            repaired += AppendLine(result, text.AsSpan(range), everywhere);
        }

        return (result.ToString(), repaired);
    }

    private static int AppendLine(StringBuilder result, ReadOnlySpan<char> line, bool everywhere)
    {
        var sequences = Sequences(line);
        if (sequences == 0 || !(everywhere || (sequences >= CertainInLine && OtherLetters(line) == 0)))
        {
            result.Append(line);
            return 0;
        }

        // What was damaged twice is undone twice; a made-up line could need a round for each of its characters.
        var undone = Undo(line);
        for (var round = 1; round < MaxRounds && Sequences(undone) > 0 && OtherLetters(undone) == 0; round++)
        {
            undone = Undo(undone);
        }

        result.Append(undone);
        return sequences;
    }

    private static int Sequences(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (text.IndexOfAnyInRange(FirstLead, LastLead) is >= 0 and var at)
        {
            var length = SequenceAt(text[at..], out _);
            count += length > 0 ? 1 : 0;
            text = text[(at + Math.Max(1, length))..];
        }

        return count;
    }

    private static int OtherLetters(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (text.IndexOfAnyExceptInRange('\0', '\u007F') is >= 0 and var at)
        {
            var length = SequenceAt(text[at..], out _);
            count += length == 0 && char.IsLetter(text[at]) && !Remains.Contains(text[at]) ? 1 : 0;
            text = text[(at + Math.Max(1, length))..];
        }

        return count;
    }

    private static string Undo(ReadOnlySpan<char> line)
    {
        var result = new StringBuilder(line.Length);
        while (line.IndexOfAnyInRange(FirstLead, LastLead) is >= 0 and var at)
        {
            var length = SequenceAt(line[at..], out var meant);
            result.Append(line[..at]).Append(length > 0 ? meant.ToString() : line[at].ToString());
            line = line[(at + Math.Max(1, length))..];
        }

        return result.Append(line).ToString();
    }

    // The number of characters that stand for one; 0 when there is no such sequence here.
    private static int SequenceAt(ReadOnlySpan<char> text, out Rune meant)
    {
        meant = default;
        if (text.Length < 2 || text[0] is < FirstLead or > LastLead
            || text[1] >= ByteOf.Length || ByteOf[text[1]] is < 0x80 or > 0xBF)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        while (count < Math.Min(4, text.Length) && text[count] < ByteOf.Length && ByteOf[text[count]] != 0)
        {
            bytes[count] = ByteOf[text[count++]];
        }

        var status = Rune.DecodeFromUtf8(bytes[..count], out meant, out var length);
        // "SELKÄ" and a no-break space.
        var isWordEnd = length == 2 && text[1] == '\u00A0' && text[0] is not ('Â' or 'Ã');
        return status == OperationStatus.Done && IsLikely(meant.Value) && !isWordEnd ? length : 0;
    }

    // Not the rare letters that a capital and a closing quotation mark would make ("CAFÉ»").
    private static bool IsLikely(int value) =>
        value is >= 0x80 and < 0x180 or >= 0x386 and < 0x460 or >= 0x490 and < 0x4F0
            or >= 0x5D0 and < 0x700 or >= 0x900;

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
