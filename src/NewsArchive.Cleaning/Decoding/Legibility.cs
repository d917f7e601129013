using System.Globalization;
using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>How well a decoded sample reads: function words count for it, what no writer writes counts against.</summary>
internal static class Legibility
{
    private const string FinalLetters = "ςךםןףץىة";
    private const string NeverAfterLetters = "¡¢£¤¥¦¨¬¯±´¶¸¹¼½¾¿÷×";
    private const string CyrillicVowels = "аеёиоуыэюяіїєјўѣъ";
    private const int MinConsonants = 4;
    private const string WithinWords = "'’‘ʼ-‐‑–—·.…";

    /// <summary>Points; only good for comparing readings of the same bytes.</summary>
    public static int Of(string text) => new LanguageTally(text).BestPoints() - Oddities(text) - WordsWithoutVowel(text);

    /// <summary>Cyrillic words that nobody can say, as Hebrew and Arabic make them, which write no vowels; abbreviations are capitals.</summary>
    private static int WordsWithoutVowel(string text)
    {
        var (count, consonants) = (0, 0);
        foreach (var unit in text)
        {
            if (Scripts.Of(unit) != Script.Cyrillic)
            {
                count += consonants >= MinConsonants ? 1 : 0;
                consonants = 0;
            }
            else
            {
                // Once a vowel stands in a word, its number of consonants stays below any limit.
                consonants = CyrillicVowels.Contains(unit) || char.IsUpper(unit) ? int.MinValue : consonants + 1;
            }
        }

        return count + (consonants >= MinConsonants ? 1 : 0);
    }

    private static int Oddities(string text)
    {
        var odd = 0;
        var before = ' ';
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            odd += text[i] < 0x80 && before < 0x80 ? 0 : OddityOf(before, text[i], next);
            before = text[i];
        }

        return odd;
    }

    private static int OddityOf(char before, char unit, char next) => char.GetUnicodeCategory(unit) switch
    {
        _ when unit == '\uFFFD' => 3,
        UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned when unit > 0x7F => 2,
        UnicodeCategory.UppercaseLetter => (char.IsLower(before) ? 1 : 0) + OddityOfLetter(before, unit, next),
        UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter => OddityOfLetter(before, unit, next),
        UnicodeCategory.DecimalDigitNumber when unit > 0x7F => char.IsAsciiLetter(before) || char.IsAsciiLetter(next) ? 2 : 0,
        UnicodeCategory.NonSpacingMark => char.IsLetter(before) || IsMark(before) ? 0 : 1,
        _ when unit is >= '\u2500' and <= '\u259F' => 1,
        _ when unit < 0x80 || !char.IsLetter(before) => 0,
        _ => NeverAfterLetters.Contains(unit) || (char.IsLetter(next) && !WithinWords.Contains(unit)) ? 1 : 0,
    };

    private static int OddityOfLetter(char before, char unit, char next)
    {
        var (last, script) = (Scripts.Of(before), Scripts.Of(unit));
        return script switch
        {
            // Chinese, Japanese and Korean stand beside Latin letters, but not one character within a Latin word.
            Script.Han or Script.Hangul => last != Script.Latin ? 0
                : Scripts.Of(next) == Script.Latin ? 2
                : char.IsLower(before) && char.IsWhiteSpace(next) ? 1 : 0,
            Script.Kana => unit >= '\uFF61' ? 1 : 0,
            // The micro sign, and ordinal letters: never within words.
            Script.None => char.IsLetter(before) || char.IsLetter(next) ? 1 : 0,
            _ => (last != script && IsAlphabet(last) ? 2 : 0)
                + (FinalLetters.Contains(unit) && char.IsLetter(next) ? 1 : 0)
                + (unit > 0x7F && char.IsAsciiDigit(next) ? 1 : 0),
        };
    }

    private static bool IsMark(char unit) => char.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark;

    private static bool IsAlphabet(Script script) =>
        script is Script.Latin or Script.Greek or Script.Cyrillic or Script.Hebrew or Script.Arabic or Script.Thai;
}
