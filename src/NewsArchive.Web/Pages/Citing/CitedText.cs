using System.Text;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>Words of a dump as one line that any format can hold.</summary>
internal static class CitedText
{
    /// <summary>The words parted by one blank each, without control characters and what turns the reading direction of all that follows.</summary>
    /// <returns>Well-formed Unicode that XML can hold as well.</returns>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        var parts = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                parts = line.Length > 0;
            }
            else if (!IsLeftOut(rune))
            {
                line.Append(parts ? " " : "").Append(rune);
                parts = false;
            }
        }

        return line.ToString();
    }

    /// <summary>The text with its own line breaks and blanks, but without what <see cref="Line"/> leaves out.</summary>
    public static string Lines(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' || !IsLeftOut(rune)));

    // Embeddings, overrides and isolates of UAX 9 would command the citation around them too; XML 1.0 holds neither control characters nor U+FFFE and U+FFFF.
    private static bool IsLeftOut(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xFFFE or 0xFFFF;
}
