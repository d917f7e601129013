using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>What stands side by side in misread text and in no text that was written so: 4 points are certain.</summary>
internal static class Oddity
{
    /// <summary>As many points as no writer earns.</summary>
    public const int Certain = 4;

    private enum Kind
    {
        Other,
        Letter,
        Opening,
        Closing,
        Number,
        Root,
        Money,
        Mark,
        Box,
        Control,
    }

    /// <summary>Points for the characters from one place to another, and for the seams to what stands before and behind.</summary>
    public static int Of(ReadOnlySpan<char> text, int start, int end)
    {
        var points = OfLead(At(text, start - 1), text[start], At(text, start + 1), At(text, end));
        for (var i = start; i <= end; i++)
        {
            points += OfPair(At(text, i - 1), At(text, i), At(text, i + 1));
            points += i < end && KindOf(text[i]) == Kind.Control ? Certain : 0;
        }

        return points;
    }

    private static char At(ReadOnlySpan<char> text, int i) => i >= 0 && i < text.Length ? text[i] : ' ';

    /// <summary>The letters that nearly all misread Western text begins with; they stand before few signs.</summary>
    private static int OfLead(char before, char lead, char second, char after) => lead switch
    {
        'Â' when !char.IsLetter(before) && KindOf(second) is not (Kind.Letter or Kind.Closing or Kind.Other) => 3,
        'Ã' when second == '\u00A0' && char.IsUpper(before) => char.IsUpper(after) ? 0 : 2,
        'Ã' when second == '\u00A0' => 3,
        'Ã' when KindOf(second) is not (Kind.Letter or Kind.Closing or Kind.Money or Kind.Other) => char.IsLower(after) ? 2 : 1,
        // A quotation mark before a capital is German; the capital before another accent is the Macintosh's dash.
        '‚' when second == 'Ä' && char.IsLetter(before) is false => 1,
        _ => 0,
    };

    private static int OfPair(char a, char b, char next)
    {
        if (a < 0x80 && b < 0x80)
        {
            return 0;
        }

        // It stands within words, and mostly before "u".
        if (a is 'œ' or 'Œ' && !char.IsLetter(b))
        {
            return 2;
        }

        var inWord = char.IsLetterOrDigit(next) && char.IsLetter(a);
        return (KindOf(a), KindOf(b)) switch
        {
            (Kind.Letter, Kind.Letter) => OfLetters(a, b),
            (Kind.Letter, Kind.Opening) => inWord ? 3 : 1,
            (Kind.Letter, Kind.Closing) => inWord ? 2 : 0,
            (Kind.Letter, Kind.Number) => (a < 0x80 ? 0 : 1) + (inWord ? 2 : 0),
            (Kind.Letter, Kind.Root) => 1,
            (Kind.Letter, Kind.Money) => char.IsLower(a) && a > 0x7F ? 1 : 0,
            (Kind.Letter, Kind.Mark) => b == '´' ? (inWord ? 1 : 0) : inWord ? 3 : 1,
            (Kind.Letter, Kind.Box) or (Kind.Box, Kind.Letter) => 2,
            (Kind.Root, Kind.Letter) => b > 0x7F ? 2 : 0,
            (Kind.Money, Kind.Letter) => b > 0x7F ? 2 : 0,
            (Kind.Money, Kind.Closing or Kind.Opening) => 1,
            (Kind.Root or Kind.Money or Kind.Mark or Kind.Number, Kind.Root or Kind.Money or Kind.Mark or Kind.Number) => a == '×' ? 0 : 2,
            (Kind.Closing, Kind.Opening or Kind.Money or Kind.Mark or Kind.Number or Kind.Root) => 2,
            (Kind.Mark or Kind.Number, Kind.Opening) => 1,
            (Kind.Box, not (Kind.Box or Kind.Other or Kind.Control)) => 1,
            _ => 0,
        };
    }

    private static int OfLetters(char a, char b)
    {
        var (before, script) = (Scripts.Of(a), Scripts.Of(b));
        return before != script && IsAlphabet(before) && IsAlphabet(script) ? 2
            : char.IsLower(a) && char.IsUpper(b) ? 2
            : a is 'œ' or 'Œ' && b > 0x7F ? 2
            : a > 0x7F && b > 0x7F && char.IsUpper(a) && char.IsLower(b) ? 1
            : 0;
    }

    private static bool IsAlphabet(Script script) => script is Script.Latin or Script.Greek or Script.Cyrillic;

    private static Kind KindOf(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetter(c) ? Kind.Letter : Kind.Other,
        <= '\u009F' => Kind.Control,
        '“' or '‘' or '„' or '‚' or '«' or '‹' or '¿' or '¡' or '©' or '§' or '•' or '°' => Kind.Opening,
        '”' or '»' or '›' or '™' or '®' => Kind.Closing,
        '²' or '³' or '¹' or '¼' or '½' or '¾' or '±' or '×' or '÷' or 'µ' or '№' => Kind.Number,
        '√' or '≈' or '≠' or '≤' or '≥' or '∆' or '∂' or '∑' or '∏' or '∞' or '∫' or '¬' or '◊' => Kind.Root,
        '€' or '£' or '¢' or '¥' or '₧' or 'ƒ' => Kind.Money,
        '¤' or '¦' or '¨' or '¯' or '¶' or '¸' or 'ˆ' or '˜' or '†' or '‡' or '‰' or 'ˇ' or '˘' or '˛' or '˙' or '˝' or '´' or 'ª' or 'º' or '⌐' or '\uFFFD' => Kind.Mark,
        >= '\u2500' and <= '\u259F' => Kind.Box,
        _ => char.IsLetter(c) ? Kind.Letter : Kind.Other,
    };
}
