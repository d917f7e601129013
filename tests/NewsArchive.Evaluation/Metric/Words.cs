using System.Globalization;
using System.Text;

namespace NewsArchive.Evaluation.Metric;

/// <summary>The words of a text as the benchmark counts them: runs of letters, numbers and underscores in any script.</summary>
internal static class Words
{
    /// <summary>The words in their order, case and accents as they are.</summary>
    public static List<string> Of(string? text)
    {
        var words = new List<string>();
        var start = -1;
        var at = 0;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (IsInWord(rune))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                words.Add(text![start..at]);
                start = -1;
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            words.Add(text![start..]);
        }

        return words;
    }

    /// <summary>The words in small letters and without accents, for what may be printed in another way.</summary>
    public static List<string> PlainOf(string? text) => Of(string.Concat((text ?? "")
        .Normalize(NormalizationForm.FormKD)
        .ToLowerInvariant()
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)));

    /// <summary>The text with every run of white space as one space.</summary>
    public static string Squeeze(string? text)
    {
        var squeezed = new StringBuilder();
        var space = false;
        foreach (var c in text ?? "")
        {
            // The four separators of ASCII are white space to the benchmark.
            var isSpace = char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';
            if (!isSpace || !space)
            {
                squeezed.Append(isSpace ? ' ' : c);
            }

            space = isSpace;
        }

        return squeezed.ToString();
    }

    // \w of the benchmark's language is a letter or a number of any kind; .NET's \w also takes marks and fewer numbers.
    private static bool IsInWord(Rune rune) => rune.Value == '_' || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
