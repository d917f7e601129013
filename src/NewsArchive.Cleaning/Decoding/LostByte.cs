using System.Text;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>Misread characters whose bytes were changed or lost on the way: no-break spaces, and what the encoding leaves undefined.</summary>
internal static class LostByte
{
    private const char Lost = '\uFFFD';

    // The byte that windows-1252 leaves undefined most often in text is the last of the closing quotation mark.
    private const byte QuoteLead = 0xE2;
    private const byte QuoteSecond = 0x80;
    private const byte SelectorLead = 0xEF;
    private const byte SelectorSecond = 0xB8;

    /// <summary>Whether a character may belong to a sequence that is not whole.</summary>
    public static bool MayHold(Misreading misreading, string line, int at) => misreading.ByteOf(line[at]) switch
    {
        >= 0xC2 and <= 0xF4 => at + 1 == line.Length || !char.IsLetter(line[at + 1]) || misreading.ByteOf(line[at + 1]) is >= 0x80 and <= 0xBF,
        >= 0x80 and <= 0xBF => at > 0 && misreading.ByteOf(line[at - 1]) is >= 0x80 and <= 0xF4,
        _ => false,
    };

    /// <summary>Writes what is meant at a place of a line that is misread.</summary>
    /// <param name="end">Where the next misread character begins.</param>
    /// <param name="isQuoteOpen">Whether a quotation was opened before it and not closed.</param>
    /// <returns>How many characters of the line it was; 0 when it is nothing of that kind.</returns>
    public static int Repair(Misreading misreading, string line, int at, int end, bool isQuoteOpen, StringBuilder result)
    {
        var lead = misreading.ByteOf(line[at]);
        if (lead is < 0xC2 or > 0xF4)
        {
            return 0;
        }

        var wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        Span<byte> bytes = [lead, 0, 0, 0];
        var (length, isLost) = (1, false);
        for (; length < wanted && at + length < end; length++)
        {
            var c = line[at + length];
            if (c == ' ' && isQuoteOpen && bytes is [QuoteLead, QuoteSecond, ..])
            {
                break;
            }

            var value = c == ' ' && misreading.HasNoBreakSpace ? (byte)0xA0 : misreading.ByteOf(c);
            if (value is < 0x80 or > 0xBF && c is not (Lost or '?'))
            {
                break;
            }

            isLost |= value is < 0x80 or > 0xBF;
            bytes[length] = value;
        }

        return isLost || length < wanted
            ? RepairLost(bytes, length, wanted, line, at, isQuoteOpen, result)
            : RepairSpace(bytes[..wanted], line, at, result);
    }

    private static int RepairLost(ReadOnlySpan<byte> bytes, int length, int wanted, string line, int at, bool isQuoteOpen, StringBuilder result)
    {
        if (bytes is [QuoteLead, QuoteSecond, ..] && length >= 2 && isQuoteOpen)
        {
            result.Append('”');
            return length;
        }

        if (length < wanted || (line[at + length - 1] == '?' && (at + length == line.Length || char.IsWhiteSpace(line[at + length]))))
        {
            return 0;
        }

        // What is left of a variation selector is nothing; of any other character it is not known which it was.
        result.Append(bytes is [SelectorLead, SelectorSecond, ..] ? "" : Lost.ToString());
        return length;
    }

    private static int RepairSpace(ReadOnlySpan<byte> bytes, string line, int at, StringBuilder result)
    {
        var before = at > 0 ? line[at - 1] : ' ';
        if (char.IsUpper(before) || Rune.DecodeFromUtf8(bytes, out var meant, out var length) != System.Buffers.OperationStatus.Done || length != bytes.Length || MeantCharacter.Points(meant) == MeantCharacter.Never)
        {
            return 0;
        }

        var rest = line.AsSpan(at + length);
        if (meant.Value == 0xA0)
        {
            result.Append(' ');
        }
        else if (meant.Value == 'à')
        {
            // A word of its own but in Portuguese, where it also begins "às" and "àquele".
            result.Append('à').Append(rest.StartsWith("s ") || rest.StartsWith("quel") ? "" : " ");
        }
        else
        {
            result.Append(meant);
        }

        return length;
    }
}
