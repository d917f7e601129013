using System.Buffers;
using System.Collections.Frozen;

namespace NewsArchive.Storage.Search;

/// <summary>Plurals and the endings -ed and -ing, as the Snowball stemmer for English takes them off: see <see cref="LightStem"/>.</summary>
internal static class EnglishStem
{
    // "Ying" is a name.
    private const int MinBeforeEnding = 2;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    // What Snowball excepts, and words that only look like forms of another.
    private static readonly FrozenDictionary<string, string> Exceptions = """
        dying>die lying>lie tying>tie skis>ski skies>sky sky news howe atlas cosmos bias inning innings>inning outing canning herring
        earring proceed exceed succeed evening evenings>evening morning mornings>morning during nothing something anything
        everything wedding weddings>wedding ceiling ceilings>ceiling hundred hundreds>hundred sacred naked wicked politics
        series species
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('>')).ToFrozenDictionary(pair => pair[0], pair => pair[^1]);

    /// <summary>The stem of a word of three letters or more; itself when it has other letters than a to z.</summary>
    public static string Of(string word)
    {
        if (word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        return Exceptions.GetValueOrDefault(word)
            ?? (word.Length == 3 ? WithI(word) : WithoutE(WithI(WithoutTense(WithoutPlural(word)))));
    }

    private static string WithoutPlural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        if (word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("ied", StringComparison.Ordinal))
        {
            return word.Length > 4 ? word[..^2] : word[..^1];
        }

        // "gas" and "this" keep their s.
        var isPlural = word[^1] == 's' && word[^2] is not ('s' or 'u') && HasVowel(word.AsSpan(0, word.Length - 2));
        return isPlural ? word[..^1] : word;
    }

    private static string WithoutTense(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
        {
            return word.Length - 3 >= Region(word) ? word[..^1] : word;
        }

        var ending = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (ending == 0 || word.Length - ending < MinBeforeEnding || !HasVowel(word.AsSpan(0, word.Length - ending)))
        {
            return word;
        }

        var stem = word[..^ending];
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal))
        {
            return stem + "e";
        }

        var isDoubled = stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';
        return isDoubled ? stem[..^1]
            : Region(stem) >= stem.Length && EndsShort(stem) ? stem + "e"
            : stem;
    }

    // "ferry" and "ferri(es)" meet.
    private static string WithI(string word) =>
        word[^1] == 'y' && !IsVowel(word, word.Length - 2) ? word[..^1] + "i" : word;

    private static string WithoutE(string word)
    {
        if (word.Length <= 3 || word[^1] != 'e')
        {
            return word;
        }

        var rest = word[..^1];
        var first = Region(word);
        var second = first + Region(word[first..]);
        return rest.Length >= second || (rest.Length >= first && !EndsShort(rest)) ? rest : word;
    }

    /// <summary>Where the region after the first consonant that follows a vowel begins; the length of the word when there is none.</summary>
    private static int Region(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (!IsVowel(word, i) && IsVowel(word, i - 1))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    /// <summary>Whether it ends consonant, vowel, consonant (not w, x or y), or is a vowel and a consonant.</summary>
    private static bool EndsShort(string word)
    {
        var last = word.Length - 1;
        return last >= 1 && !IsVowel(word, last) && IsVowel(word, last - 1)
            && (last == 1 || (word[last] is not ('w' or 'x' or 'y') && !IsVowel(word, last - 2)));
    }

    private static bool HasVowel(ReadOnlySpan<char> stem) => stem.ContainsAny(Vowels);

    private static bool IsVowel(string word, int at) => word[at] is 'a' or 'e' or 'i' or 'o' or 'u'
        || (word[at] == 'y' && at > 0 && word[at - 1] is not ('a' or 'e' or 'i' or 'o' or 'u'));
}
