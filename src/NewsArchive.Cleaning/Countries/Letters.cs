using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsArchive.Cleaning.Countries;

/// <summary>Folds characters for comparison: case, accents of Latin letters, spellings of Arabic ones.</summary>
internal static class Letters
{
    /// <summary>Not part of a word.</summary>
    public const char None = '\0';

    /// <summary>Inside a word without changing it: a combining accent, a soft hyphen, a short vowel sign.</summary>
    public const char Silent = '\u0001';

    // Letters that Unicode does not decompose, and Arabic ones that are written in several ways.
    private const string Special = "łlŁløoØođdĐdıiİiأاإاآاٱاىيیيةهکكßs";

    private static readonly char[] Folded = BuildTable();

    public static char Fold(char c) => Folded[c];

    /// <summary>The number of a word that goes on with a letter, in any case.</summary>
    public static ulong Add(ulong hash, char letter)
    {
        var folded = Folded[letter];
        return folded <= Silent ? hash : WordHash.Add(hash, folded);
    }

    /// <summary>The number of a word.</summary>
    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = WordHash.Empty;
        foreach (var c in word)
        {
            hash = Add(hash, c);
        }

        return hash;
    }

    /// <summary>Scripts written without spaces: each character is a word of its own.</summary>
    public static bool IsUnspaced(char c) => c is (>= '\u0e00' and <= '\u0eff') or (>= '\u1000' and <= '\u109f')
        or (>= '\u1780' and <= '\u17ff') or (>= '\u3040' and <= '\u309f') or (>= '\u3400' and <= '\u9fff')
        or (>= '\uf900' and <= '\ufaff') || IsHangul(c);

    public static bool IsHangul(char c) => c is >= '\uac00' and <= '\ud7af';

    public static bool IsKatakana(char c) => c is >= '\u30a1' and <= '\u30ff' and not '\u30fb';

    public static bool IsArabic(char c) => c is >= '\u0620' and <= '\u06ff';

    public static bool IsHebrew(char c) => c is >= '\u05d0' and <= '\u05ea';

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = FoldSlowly((char)i);
        }

        for (var i = 0; i < Special.Length; i += 2)
        {
            table[Special[i]] = Special[i + 1];
        }

        return table;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static char FoldSlowly(char c)
    {
        if (c is (>= '\u0300' and <= '\u036f') or (>= '\u064b' and <= '\u0652') or '\u0640' or '\u00ad' or (>= '\u200b' and <= '\u200f'))
        {
            return Silent;
        }

        if (c is >= '\u3400' and <= '\ud7af')
        {
            return c;
        }

        if (c < '\u0080')
        {
            return char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : None;
        }

        var isWord = char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
        var isLatinOrGreek = c is (>= '\u00c0' and <= '\u03ff') or (>= '\u1e00' and <= '\u1fff');
        return !isWord ? None
            : isLatinOrGreek ? char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0])
            : char.ToLowerInvariant(c);
    }
}
