using System.Buffers;
using System.Text;
using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>Brings text into the form the cleaner reads: one line break, nothing invisible, composed letters.</summary>
public static class ReadingForm
{
    private const string Breaks = "\u0085\u2028\u2029";
    private const char None = '\0';

    // What windows-1252 has where Unicode has the controls U+0080 to U+009F; browsers read them so.
    private const string Windows1252Marks = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private const string Joiners = "\u200C\u200D";

    // Soft hyphen, Arabic letter mark, zero-width space and joiners, direction marks, embeddings, overrides and
    // isolates, word joiner, byte order mark either way round.
    private const string Invisible =
        "\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E"
        + "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF\uFFFE";

    // Two sets, because one of ASCII alone is searched several times faster, and most text is ASCII.
    private static readonly SearchValues<char> UnwantedAscii = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Append(0x7F).Select(value => (char)value).Except(['\n', '\t'])]);

    private static readonly SearchValues<char> UnwantedBeyond = SearchValues.Create(
        [.. Enumerable.Range(0x80, 0x20).Select(value => (char)value), .. Breaks, .. Invisible]);

    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(value => (char)value).Where(c => UnwantedAscii.Contains(c) || UnwantedBeyond.Contains(c))]);

    /// <summary>The text in reading form; what was dropped, read as something else or removed is noted.</summary>
    public static string Of(string text, List<string> notes)
    {
        if (FirstUnwanted(text) is var first && first < text.Length)
        {
            text = Clean(text, first, notes);
        }

        return IsComposed(text) || text.IsNormalized() ? text : text.Normalize();
    }

    /// <summary>Whether this is seen at a glance; the real check is slow.</summary>
    private static bool IsComposed(ReadOnlySpan<char> text)
    {
        // Below the combining marks everything is composed already.
        while (text.IndexOfAnyExceptInRange('\0', '\u02FF') is >= 0 and var at)
        {
            if (!IsComposedBeside(text[at]))
            {
                return false;
            }

            text = text[(at + 1)..];
        }

        return true;
    }

    /// <summary>Letters and marks that are composed whatever stands beside them: Cyrillic, quotation marks, dashes, kana, Chinese.</summary>
    private static bool IsComposedBeside(char c) => c
        is (>= '\u0400' and <= '\u0482') or (>= '\u048A' and <= '\u052F') or (>= '\u2010' and <= '\u2027') or (>= '\u2030' and <= '\u205E')
        or (>= '\u20A0' and <= '\u20C0') or (>= '\u3001' and <= '\u3029') or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA')
        or (>= '\u4E00' and <= '\u9FFF');

    private static int FirstUnwanted(ReadOnlySpan<char> text)
    {
        var ascii = text.IndexOfAny(UnwantedAscii);
        var before = ascii < 0 ? text : text[..ascii];
        var start = before.IndexOfAnyExceptInRange('\0', '\u007F');
        var beyond = start < 0 ? -1 : before[start..].IndexOfAny(UnwantedBeyond);
        return beyond < 0 ? before.Length : start + beyond;
    }

    private static string Clean(string text, int first, List<string> notes)
    {
        var result = new StringBuilder(text.Length).Append(text, 0, first);
        // Line numbers are those of the dump: a Unicode line separator counts only where it is the only kind.
        var separator = text.AsSpan().IndexOfAny('\n', '\r') < 0 ? '\n' : ' ';
        // U+0085 is a line break of its own, but an ellipsis beside misread quotation marks and dashes.
        var nextLine = text.AsSpan().IndexOfAnyInRange('\u0091', '\u0097') < 0 ? separator : '…';
        var (controls, marks, directions) = (0, 0, 0);
        for (var i = first; i < text.Length; i++)
        {
            var wanted = text.AsSpan(i).IndexOfAny(Unwanted) is >= 0 and var next ? next : text.Length - i;
            result.Append(text, i, wanted);
            i += wanted;
            if (i == text.Length)
            {
                break;
            }

            var unit = text[i];
            if (IsJoinerMeant(text, i))
            {
                result.Append(unit);
                continue;
            }

            var meant = unit switch
            {
                '\r' when i + 1 < text.Length && text[i + 1] == '\n' => None,
                '\r' => '\n',
                '\u2028' or '\u2029' => separator,
                '\u0085' => nextLine,
                '\v' or '\f' => ' ',
                >= '\u0080' and <= '\u009F' => Windows1252Marks[unit - '\u0080'],
                _ => None,
            };
            result.Append(meant, meant == None ? 0 : 1);
            controls += meant == None && unit != '\r' && char.IsControl(unit) ? 1 : 0;
            marks += meant > '\u007F' ? 1 : 0;
            directions += unit is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' ? 1 : 0;
        }

        AddNote(notes, controls, "Control characters were dropped");
        AddNote(notes, marks, "Control characters were read as the windows-1252 characters they stand for");
        AddNote(notes, directions, "Characters that change the writing direction were removed");
        return result.ToString();
    }

    // Persian, the Indic scripts and emoji are spelt with joiners; elsewhere they only hide in words.
    private static bool IsJoinerMeant(string text, int at) =>
        Joiners.Contains(text[at]) && at > 0 && at + 1 < text.Length
        && (Scripts.Of(text[at - 1]) is Script.Arabic or (>= Script.Devanagari and <= Script.Sinhala)
            || char.IsSurrogate(text[at - 1])
            || char.IsSurrogate(text[at + 1])
            || text[at - 1] == '\uFE0F');

    private static void AddNote(List<string> notes, int count, string what)
    {
        if (count > 0)
        {
            notes.Add($"{what}: {count}.");
        }
    }
}
