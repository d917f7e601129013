namespace NewsArchive.Cleaning.Facts;

/// <summary>The digits of a text: whether it may hold a date at all, and every script's as 0 to 9.</summary>
internal static class DateDigits
{
    /// <summary>A day has a digit and its year two, but for the first year of a Japanese era; most lines with digits count something.</summary>
    public static bool MayHoldDate(string text)
    {
        const int MinDigits = 3;
        var digits = 0;
        foreach (var c in text)
        {
            digits += char.IsDigit(c) ? 1 : 0;
            if (digits == MinDigits || c == '年')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Most forms have the year in four digits; a line of times and counts has none so long.</summary>
    public static bool HasFullYear(string latin)
    {
        const int YearDigits = 4;
        var run = 0;
        foreach (var c in latin)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run == YearDigits)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Arabic, Persian, Devanagari… digits as 0 to 9; every other character stays where it was.</summary>
    public static string InLatin(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange('\0', '\u065f') >= 0 && text.Any(c => c > '9' && char.IsDigit(c))
            ? string.Create(text.Length, text, (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = char.IsDigit(source[i]) ? (char)('0' + (int)char.GetNumericValue(source[i])) : source[i];
                }
            })
            : text;

    /// <summary>Whether a number stands behind a word, as a day behind its month: to look for each word's number takes far longer.</summary>
    public static bool HasDayBehindWord(string latin)
    {
        const int MaxMarks = 3;
        for (var at = 1; at < latin.Length; at++)
        {
            if (!char.IsAsciiDigit(latin[at]))
            {
                continue;
            }

            var word = at - 1;
            while (word > 0 && at - 1 - word < MaxMarks && (char.IsWhiteSpace(latin[word]) || latin[word] is '.' or ',' or '/' or '-' or '\''))
            {
                word--;
            }

            if (char.IsAsciiLetter(latin[word]) || !char.IsAscii(latin[word]))
            {
                return true;
            }
        }

        return false;
    }
}
