using System.Globalization;
using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>How well a decoded sample reads: function words of a language speak for it, what no writer writes against it.</summary>
internal static class Legibility
{
    private const string FinalLetters = "ςךםןףץىة";
    private const string WithinWords = "'’‘ʼ`-‐‑–—·.…,:;/&()«»“”„\"\u00AD\u200C\u200D";

    /// <summary>Points; only good for comparing readings of the same bytes.</summary>
    public static int Of(string text) => new LanguageTally(text).BestPoints() - Oddities(text);

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
        UnicodeCategory.UppercaseLetter => char.IsLower(before) || IsMixed(before, unit) ? 1 : 0,
        UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter => OddityOfLetter(before, unit, next),
        UnicodeCategory.NonSpacingMark => char.IsLetter(before) || char.GetUnicodeCategory(before) == UnicodeCategory.NonSpacingMark ? 0 : 1,
        _ when unit is >= '\u2500' and <= '\u259F' => 1,
        _ => unit > 0x7F && char.IsLetter(before) && char.IsLetter(next) && !WithinWords.Contains(unit) ? 1 : 0,
    };

    private static int OddityOfLetter(char before, char unit, char next) =>
        IsMixed(before, unit) || unit is >= '\uFF61' and <= '\uFF9F' || (FinalLetters.Contains(unit) && char.IsLetter(next)) ? 1 : 0;

    // Chinese, Japanese and Korean do stand beside Latin letters without a space.
    private static bool IsMixed(char before, char unit)
    {
        var (one, other) = (Scripts.Of(before), Scripts.Of(unit));
        return one != other && IsAlphabet(one) && IsAlphabet(other);
    }

    private static bool IsAlphabet(Script script) =>
        script is Script.Latin or Script.Greek or Script.Cyrillic or Script.Hebrew or Script.Arabic or Script.Thai;
}
