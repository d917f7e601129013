using System.Globalization;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Facts;

/// <summary>A run of names of persons that a text begins with: "Ada Quill, harbour editor, and Maren van der Holt".</summary>
/// <param name="Names">As printed; empty when the text begins with none.</param>
/// <param name="End">Where the run ends in the text: the end, or the first word that is neither name nor job.</param>
/// <param name="HasJob">Whether a job such as "correspondent" stands beside a name.</param>
internal sealed record NameRun(IReadOnlyList<string> Names, int End, bool HasJob)
{
    private const int MaxNameWords = 5;
    private const int MaxNames = 12;
    private const int MaxDenseChars = 5;

    /// <summary>Reads the run.</summary>
    public static NameRun Read(string text)
    {
        var names = new List<string>();
        var current = new List<string>();
        bool isJob = false, hasJob = false, afterJob = false;
        for (var (at, end) = NextToken(text, 0); at < text.Length; (at, end) = NextToken(text, end))
        {
            var word = text[at..end];
            var lower = word.ToLowerInvariant().TrimEnd('.');
            if (IsBetween(word, lower))
            {
                Flush(names, current, afterJob);
                afterJob = isJob && word == ",";
                isJob = false;
            }
            else if (!char.IsLetter(word[0]))
            {
                Flush(names, current, afterJob);
                return new NameRun(names, at, hasJob);
            }
            else if (CreditWords.Jobs.Contains(lower))
            {
                Flush(names, current, afterJob);
                isJob = hasJob = true;
            }
            else if (!isJob && IsNameWord(word) && lower != "by" && !CreditWords.Stops.Contains(lower) && !Labels.NoNames.Contains(lower))
            {
                current.Add(word);
                if (EndsSentence(word))
                {
                    Flush(names, current, afterJob);
                    return new NameRun(names, end, hasJob);
                }
            }
            else if (!isJob && (current.Count > 0 ? CreditWords.Particles.Contains(lower) : OpensName(lower)) && GoesOn(text, end))
            {
                current.Add(word);
            }
            else if (!isJob)
            {
                Flush(names, current, afterJob);
                return new NameRun(names, at, hasJob);
            }
        }

        Flush(names, current, afterJob);
        return new NameRun(names, text.Length, hasJob);
    }

    private static bool IsBetween(string word, string lower) =>
        word is "," or ";" or "&" or "、" or "，" or "،" or "+" or "/" || (word == lower && CreditWords.Conjunctions.Contains(lower));

    /// <param name="afterJob">Behind "editor," stands the name of the paper as often as another person.</param>
    private static void Flush(List<string> names, List<string> current, bool afterJob)
    {
        var name = string.Join(' ', current).TrimEnd('-', '\'', '’');
        var isDense = current.Count == 1 && BlockShape.IsDense(name[0]) && name.Length is > 1 and <= MaxDenseChars;
        if (names.Count < MaxNames && !(afterJob && current.Count > 0 && !CreditWords.GivenNames.Contains(current[0].ToLowerInvariant())) && (isDense || current.Count is > 1 and <= MaxNameWords)
            && current.Exists(word => word.Length > 2 || isDense) && !current.TrueForAll(word => Labels.IsDateWord(word.AsSpan().TrimEnd('.')))
            && !CreditWords.Particles.Contains(current[^1].ToLowerInvariant()) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            names.Add(name.EndsWith('.') && current[^1].Length > 4 ? name[..^1] : name);
        }

        current.Clear();
    }

    // Letters without case (Arabic, Hebrew, Chinese) may begin a name; lower case may not.
    private static bool IsNameWord(string word) =>
        !IsHost(word) && (char.IsUpper(word[0]) || char.GetUnicodeCategory(word[0]) == UnicodeCategory.OtherLetter)
        && (word.Length > 1 || char.IsUpper(word[0]));

    // "Jr.", "St." and initials end in a full stop that ends nothing.
    private static bool EndsSentence(string word) => word.Length > 4 && word.EndsWith('.') && word.IndexOf('.', StringComparison.Ordinal) == word.Length - 1;

    private static bool OpensName(string lower) =>
        lower is "von" or "van" or "de" or "da" or "di" or "du" or "del" or "al" or "el" or "bin" or "ibn" or "abu" or "ter" or "d";

    private static bool IsHost(string word) =>
        word.IndexOf('.', StringComparison.Ordinal) is > 1 and var dot && word.Length > dot + 2 && char.IsLower(word[dot + 1]);

    /// <summary>Whether a particle is followed by the rest of a name.</summary>
    private static bool GoesOn(string text, int end)
    {
        var (from, to) = NextToken(text, end);
        return from < text.Length && char.IsLetter(text[from])
            && (IsNameWord(text[from..to]) || CreditWords.Particles.Contains(text[from..to].ToLowerInvariant()));
    }

    /// <summary>The next word with the marks inside names, or the next other character; both ends are the text's when there is none.</summary>
    private static (int Start, int End) NextToken(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var end = Math.Min(text.Length, at + 1);
        while (at < text.Length && IsLetter(text[at]) && end < text.Length && (IsLetter(text[end]) || text[end] is '\'' or '’' or '.' or '‑' or '-'))
        {
            end++;
        }

        return (at, end);
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || (c > '\u02ff' && char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);
}
