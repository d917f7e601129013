using System.Globalization;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>What can be counted in a text without knowing its language; the evidence for prose or no prose.</summary>
/// <param name="Words">Runs of letters and digits; two Chinese, Japanese, Korean or Thai characters count as one.</param>
/// <param name="Sentences">Sentence ends: a full stop or its like after a word, before white space or the end.</param>
/// <param name="EndsAsSentence">Whether the last thing is a sentence end, closing quotes and brackets aside.</param>
/// <param name="Capitalized">Share of the words that begin with a capital, of those in scripts that have capitals.</param>
/// <param name="Capitals">Share of the letters that are capitals, of those in scripts that have capitals.</param>
/// <param name="Digits">Share of the letters and digits that are digits.</param>
/// <param name="Commas">Commas and semicolons of any script.</param>
public sealed record BlockShape(
    int Words, int Sentences, bool EndsAsSentence, double Capitalized, double Capitals, double Digits, int Commas)
{
    private const string SentenceEnds = ".!?…。！？｡।॥؟۔።։";
    private const string Closers = "\"'”’»«“„)]}」』）›";
    private const string CommaLike = ",;，、；،؛";

    /// <summary>Counts a text once, from left to right.</summary>
    public static BlockShape Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int words = 0, dense = 0, sentences = 0, capitalized = 0, cased = 0, upper = 0, letters = 0, digits = 0, commas = 0;
        var casedLetters = 0;
        var wordLength = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsDense(c))
            {
                dense++;
                letters++;
                wordLength = 2;
                continue;
            }

            if (char.IsLetterOrDigit(c) || IsMark(c))
            {
                if (char.IsDigit(c))
                {
                    digits++;
                }

                letters++;
                var isUpper = char.IsUpper(c);
                if (isUpper || char.IsLower(c))
                {
                    casedLetters++;
                    upper += isUpper ? 1 : 0;
                    if (wordLength == 0)
                    {
                        cased++;
                        capitalized += isUpper ? 1 : 0;
                    }
                }

                words += wordLength == 0 ? 1 : 0;
                wordLength++;
                continue;
            }

            if (CommaLike.Contains(c))
            {
                commas++;
            }
            else if (SentenceEnds.Contains(c) && (wordLength > 1 || IsQuoteBefore(text, i) || (words > 1 && char.IsDigit(text[i - 1])) || IsLast(text, i))
                && EndsHere(text, i + 1))
            {
                sentences++;
            }

            // Some converters leave a space before the full stop.
            else if (c == ' ' && wordLength > 1 && i + 1 < text.Length && SentenceEnds.Contains(text[i + 1]))
            {
                continue;
            }

            // An apostrophe or hyphen inside a word does not end it.
            var joins = c is '\'' or '’' or '-' or '‑' && i + 1 < text.Length && char.IsLetter(text[i + 1]);
            wordLength = joins ? wordLength : 0;
        }

        return new BlockShape(
            words + ((dense + 1) / 2),
            sentences,
            EndsWithSentence(text),
            cased == 0 ? 0 : (double)capitalized / cased,
            casedLetters == 0 ? 0 : (double)upper / casedLetters,
            letters == 0 ? 0 : (double)digits / letters,
            commas);
    }

    /// <summary>Whether a character belongs to a script that writes no spaces between words.</summary>
    internal static bool IsDense(char c) => c
        is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff')
        or (>= '\u0e01' and <= '\u0e5b') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff');

    private static bool IsMark(char c) =>
        c > '\u02ff' && char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsQuoteBefore(string text, int i) => i > 0 && (Closers.Contains(text[i - 1]) || text[i - 1] == '%');

    /// <summary>Initials and list numbers do not end a sentence, unless nothing follows: "Plan B."</summary>
    private static bool IsLast(string text, int i) => i > 1 && text.AsSpan(i + 1).Trim(Closers).Trim().IsEmpty;

    private static bool EndsHere(string text, int i)
    {
        while (i < text.Length && Closers.Contains(text[i]))
        {
            i++;
        }

        return i >= text.Length || char.IsWhiteSpace(text[i]) || text[i] >= '\u2e80';
    }

    private static bool EndsWithSentence(string text)
    {
        var end = text.Length - 1;
        while (end >= 0 && (char.IsWhiteSpace(text[end]) || Closers.Contains(text[end])))
        {
            end--;
        }

        return end > 0 && SentenceEnds.Contains(text[end]);
    }
}
