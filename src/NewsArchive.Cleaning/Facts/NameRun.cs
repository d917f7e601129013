using System.Text.RegularExpressions;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Facts;

/// <summary>A run of names of persons that a text begins with: "Ada Quill, harbour editor, and Maren van der Holt".</summary>
/// <param name="Names">As printed; empty when the text begins with none.</param>
/// <param name="End">Where the run ends in the text: the end, or the first word that is neither name nor job.</param>
/// <param name="HasJob">Whether a job such as "correspondent" stands beside a name.</param>
internal sealed partial record NameRun(IReadOnlyList<string> Names, int End, bool HasJob)
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
        foreach (var token in Token().EnumerateMatches(text))
        {
            var word = text.Substring(token.Index, token.Length);
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
                return new NameRun(names, token.Index, hasJob);
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
                    return new NameRun(names, token.Index + token.Length, hasJob);
                }
            }
            else if (!isJob && (current.Count > 0 ? CreditWords.Particles.Contains(lower) : OpensName(lower)) && GoesOn(text, token.Index + token.Length))
            {
                current.Add(word);
            }
            else if (!isJob)
            {
                Flush(names, current, afterJob);
                return new NameRun(names, token.Index, hasJob);
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
            && current.Exists(word => word.Length > 2 || isDense) && !current.TrueForAll(word => Labels.DateWords.Contains(word.ToLowerInvariant().TrimEnd('.')))
            && !CreditWords.Particles.Contains(current[^1].ToLowerInvariant()) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            names.Add(name.EndsWith('.') && current[^1].Length > 4 ? name[..^1] : name);
        }

        current.Clear();
    }

    // Letters without case (Arabic, Hebrew, Chinese) may begin a name; lower case may not.
    private static bool IsNameWord(string word) =>
        !IsHost(word) && (char.IsUpper(word[0]) || char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter)
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
        var next = Token().Match(text, end);
        return next.Success && char.IsLetter(next.Value[0])
            && (IsNameWord(next.Value) || CreditWords.Particles.Contains(next.Value.ToLowerInvariant()));
    }

    [GeneratedRegex(@"[\p{L}\p{M}][\p{L}\p{M}'’.‑-]*|[^\s\p{L}\p{M}]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
