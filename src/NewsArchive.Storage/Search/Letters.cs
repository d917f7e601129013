using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsArchive.Storage.Search;

/// <summary>What a character is to the text index, and how it is folded: case, accents, widths, forms of one letter.</summary>
internal static class Letters
{
    /// <summary>Half-width Japanese writes them behind the letter.</summary>
    public const char VoicedMark = '\uFF9E';

    /// <summary>The other of the two.</summary>
    public const char HalfVoicedMark = '\uFF9F';

    private static readonly Kind[] Kinds = new Kind[char.MaxValue + 1];
    private static readonly char[] Folds = new char[char.MaxValue + 1];

    // Letters that fold to several, and those whose relation to a plain letter Unicode's decompositions do not know.
    private static readonly FrozenDictionary<char, string> Spelled = """
        ßss ẞss æae Æae œoe Œoe þth Þth ĳij Ĳij ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst
        øo Øo đd Đd ðd Ðd łl Łl ħh Ħh ŧt Ŧt ıi İi ςσ
        ёе Ёе ѐе Ѐе ѝи Ѝи
        أا إا آا ٱا ىي یي کك ةه
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(pair => pair[0], pair => pair[1..]);

    static Letters()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            Kinds[c] = KindFromUnicode((char)c);
            Folds[c] = char.ToLowerInvariant((char)c);
            if (Kinds[c] == Kind.Letter)
            {
                FoldLetter((char)c);
            }
            else if (IsHalfKana((char)c))
            {
                Folds[c] = ((char)c).ToString().Normalize(NormalizationForm.FormKC)[0];
            }
        }

        foreach (var letter in Spelled)
        {
            Kinds[letter.Key] = letter.Value.Length == 1 ? Kind.Letter : Kind.Several;
            Folds[letter.Key] = letter.Value[0];
        }
    }

    /// <summary>What a character is to the index.</summary>
    internal enum Kind : byte
    {
        /// <summary>Parts words.</summary>
        Separator,

        /// <summary>Belongs to a word.</summary>
        Letter,

        /// <summary>Belongs to a word and folds to several letters: see <see cref="Spell"/>.</summary>
        Several,

        /// <summary>Is a word by itself: scripts that put no blanks between words.</summary>
        Alone,

        /// <summary>Belongs to the letter before it.</summary>
        Mark,

        /// <summary>Neither parts words nor belongs to one: accents, zero-width characters, soft hyphens.</summary>
        Dropped,

        /// <summary>Parts words, but an s after it may be dropped.</summary>
        Apostrophe,

        /// <summary>Half of a character beyond the basic plane.</summary>
        Surrogate,
    }

    /// <summary>What the character is.</summary>
    public static Kind KindOf(char c) => Kinds[c];

    /// <summary>The folded character.</summary>
    public static char Fold(char c) => Folds[c];

    /// <summary>The folded letters of a character of <see cref="Kind.Several"/>.</summary>
    public static string Spell(char c) => Spelled.GetValueOrDefault(c) ?? Folds[c].ToString();

    /// <summary>What a character beyond the basic plane is: planes 2 and 3 hold Chinese characters.</summary>
    public static Kind KindOf(Rune rune) => rune.Value is >= 0x20000 and <= 0x3FFFF ? Kind.Alone
        : Rune.IsLetterOrDigit(rune) ? Kind.Letter
        : Kind.Separator;

    /// <summary>A folded letter with the voicing mark of half-width Japanese that follows it; itself when it takes none.</summary>
    public static char Voiced(char letter, char mark) =>
        $"{letter}{Folds[mark]}".Normalize() is [var one] ? one : letter;

    /// <summary>Half-width katakana and their voicing marks.</summary>
    private static bool IsHalfKana(char c) => c is >= '\uFF66' and <= '\uFF9F';

    private static Kind KindFromUnicode(char c) => c switch
    {
        VoicedMark or HalfVoicedMark => Kind.Mark,
        '\'' or '’' or '‘' or 'ʼ' or '＇' or '`' or '´' or '′' => Kind.Apostrophe,
        '\u00AD' or '\u034F' or '\u061C' or '\u0640' or '\u180E' or '\uFEFF' => Kind.Dropped,
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' => Kind.Dropped,
        >= '\u0300' and <= '\u036F' or >= '\u0591' and <= '\u05C7' or >= '\u064B' and <= '\u065F' or '\u0670' => Kind.Dropped,
        >= '\uFE00' and <= '\uFE0F' => Kind.Dropped,
        _ when char.IsSurrogate(c) => Kind.Surrogate,
        _ => CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kind.Mark,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => IsUnspaced(c) ? Kind.Alone : Kind.Letter,
            _ => Kind.Separator,
        },
    };

    /// <summary>Chinese, Japanese, Korean, Thai, Lao, Burmese, Khmer.</summary>
    private static bool IsUnspaced(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F')
        or (>= '\u1780' and <= '\u17FF') or (>= '\u2E80' and <= '\u2FDF') or (>= '\u3005' and <= '\u4DBF')
        or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF')
        or (>= '\uFF66' and <= '\uFF9F');

    private static void FoldLetter(char c)
    {
        if (char.IsDigit(c))
        {
            Folds[c] = (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));
            return;
        }

        // Elsewhere a decomposition takes letters apart that are not accents: Cyrillic й, Japanese が, Korean syllables.
        var isDecomposed = c is (>= '\u00AA' and <= '\u024F') or (>= '\u0370' and <= '\u03FF')
            or (>= '\u1E00' and <= '\u1FFF') or (>= '\uFF10' and <= '\uFF5A');
        if (isDecomposed)
        {
            var bare = Folds[c].ToString().Normalize(NormalizationForm.FormKD)
                .Where(part => KindFromUnicode(part) is Kind.Letter).ToArray();
            Folds[c] = bare.Length == 1 ? char.ToLowerInvariant(bare[0]) : Folds[c];
        }
    }
}
