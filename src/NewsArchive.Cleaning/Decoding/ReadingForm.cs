using System.Buffers;
using System.Text;
using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>Brings decoded text into the form the cleaner reads: one kind of line break, nothing invisible, composed letters.</summary>
internal static class ReadingForm
{
    private const string Breaks = "\u0085\u2028\u2029";
    private const string Joiners = "\u200C\u200D";

    // Soft hyphen, Arabic letter mark, zero-width space and joiners, direction marks, embeddings, overrides and isolates,
    // word joiner, byte order mark.
    private const string Invisible =
        "\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF";

    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c).Where(c => c is not ('\n' or '\t')), .. Breaks, .. Invisible]);

    /// <summary>The text in reading form; control characters that were dropped and marks that were removed are noted.</summary>
    public static string Of(string text, List<string> notes)
    {
        if (text.AsSpan().IndexOfAny(Unwanted) is >= 0 and var first)
        {
            text = Clean(text, first, notes);
        }

        // Below the combining marks everything is composed already; this saves the slow check for most Latin texts.
        return text.AsSpan().IndexOfAnyExceptInRange('\0', '\u02FF') < 0 || text.IsNormalized() ? text : text.Normalize();
    }

    private static string Clean(string text, int first, List<string> notes)
    {
        var result = new StringBuilder(text.Length).Append(text, 0, first);
        // Line numbers are those of the dump: a Unicode line separator counts only where it is the only kind.
        var separator = text.AsSpan().IndexOfAny('\n', '\r') < 0 ? '\n' : ' ';
        var (controls, directions) = (0, 0);
        for (var i = first; i < text.Length; i++)
        {
            var unit = text[i];
            if (!Unwanted.Contains(unit) || (Joiners.Contains(unit) && IsJoinerMeant(text, i)))
            {
                result.Append(unit);
            }
            else if (unit == '\r')
            {
                result.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else if (Breaks.Contains(unit) || unit is '\v' or '\f')
            {
                result.Append(Breaks.Contains(unit) ? separator : ' ');
            }
            else
            {
                controls += char.IsControl(unit) ? 1 : 0;
                directions += unit is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' ? 1 : 0;
            }
        }

        AddNotes(notes, controls, directions);
        return result.ToString();
    }

    // Persian, the Indic scripts and emoji are spelt with joiners; elsewhere they only hide in words.
    private static bool IsJoinerMeant(string text, int at) =>
        at > 0 && at + 1 < text.Length
        && (Scripts.Of(text[at - 1]) is Script.Arabic or (>= Script.Devanagari and <= Script.Sinhala)
            || (text[at] == '\u200D' && (char.IsSurrogate(text[at - 1]) || text[at - 1] == '\uFE0F' || char.IsSurrogate(text[at + 1]))));

    private static void AddNotes(List<string> notes, int controls, int directions)
    {
        if (controls > 0)
        {
            notes.Add(controls == 1 ? "One control character was dropped." : $"{controls} control characters were dropped.");
        }

        if (directions > 0)
        {
            notes.Add(directions == 1
                ? "One character that changes the writing direction was removed."
                : $"{directions} characters that change the writing direction were removed.");
        }
    }
}
