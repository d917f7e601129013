using System.Text;

namespace NewsArchive.Storage.Search;

/// <summary>
/// Porter's stemmer byte for byte as SQLite's <c>porter</c> tokenizer has it (fts5_tokenize.c), so that highlights and
/// prefixes know what the index did to a word. A test compares the two.
/// </summary>
internal static class Stemmer
{
    /// <summary>Room that any stem fits in.</summary>
    public const int MaxBytes = 256;

    // fts5_tokenize.c passes shorter and longer tokens through.
    private const int MinTokenBytes = 3;
    private const int MaxTokenBytes = 64;

    // The order within a step matters: the first suffix that fits decides, whether or not its condition holds.
    private static readonly Suffix[] Step2 = Suffixes("""
        ational>ate tional>tion enci>ence anci>ance izer>ize logi>log bli>ble alli>al entli>ent eli>e ousli>ous ization>ize
        ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble
        """);

    private static readonly Suffix[] Step3 = Suffixes("ical>ic ness> icate>ic iciti>ic ful> ative> alize>al");

    private static readonly Suffix[] Step4 = Suffixes(
        "al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ion> ou> ism> ate> iti> ous> ive> ize>");

    /// <summary>Writes the stem of a folded term as UTF-8 and returns its length.</summary>
    public static int Stem(ReadOnlySpan<char> term, Span<byte> stem)
    {
        var length = Encoding.UTF8.GetBytes(term, stem);
        if (length is < MinTokenBytes or > MaxTokenBytes)
        {
            return length;
        }

        length = Step1(stem, length);
        length = Replace(stem, length, Step2, minMeasure: 1);
        length = Replace(stem, length, Step3, minMeasure: 1);
        length = Replace(stem, length, Step4, minMeasure: 2);
        return Step5(stem, length);
    }

    /// <summary>The stem as text.</summary>
    public static string Stem(string term)
    {
        Span<byte> stem = stackalloc byte[MaxBytes];
        return Encoding.UTF8.GetString(stem[..Stem(term, stem)]);
    }

    private static int Step1(Span<byte> word, int length)
    {
        length = Step1A(word, length);
        if (word[..length].EndsWith("eed"u8) && length > 3)
        {
            length -= Measure(word[..(length - 3)]) > 0 ? 1 : 0;
        }
        else if (Step1B(word, length) is { } cut)
        {
            length = AfterStep1B(word, cut);
        }

        if (word[length - 1] == 'y' && HasVowel(word[..(length - 1)]))
        {
            word[length - 1] = (byte)'i';
        }

        return length;
    }

    private static int Step1A(ReadOnlySpan<byte> word, int length)
    {
        word = word[..length];
        if (word[^1] != 's' || word[^2] == 's')
        {
            return length;
        }

        var losesTwo = (length > 4 && word.EndsWith("sses"u8)) || (length > 3 && word.EndsWith("ies"u8));
        return losesTwo ? length - 2 : length - 1;
    }

    /// <summary>The length without -ed or -ing; null when the word keeps its end.</summary>
    private static int? Step1B(ReadOnlySpan<byte> word, int length)
    {
        word = word[..length];
        var ending = length > 2 && word.EndsWith("ed"u8) ? 2 : length > 3 && word.EndsWith("ing"u8) ? 3 : 0;
        return ending > 0 && HasVowel(word[..^ending]) ? length - ending : null;
    }

    private static int AfterStep1B(Span<byte> word, int length)
    {
        var stem = word[..length];
        var takesE = length > 2 && (stem.EndsWith("at"u8) || stem.EndsWith("bl"u8) || stem.EndsWith("iz"u8));
        if (!takesE && length > 1 && stem[^1] == stem[^2] && !IsVowel(stem[^1], false) && stem[^1] is not ((byte)'l' or (byte)'s' or (byte)'z'))
        {
            return length - 1;
        }

        if (takesE || (Measure(stem) == 1 && EndsShort(stem)))
        {
            word[length] = (byte)'e';
            return length + 1;
        }

        return length;
    }

    private static int Replace(Span<byte> word, int length, Suffix[] suffixes, int minMeasure)
    {
        foreach (var suffix in suffixes)
        {
            var rest = length - suffix.Ending.Length;
            if (rest <= 0 || !word[..length].EndsWith(suffix.Ending))
            {
                continue;
            }

            var fits = Measure(word[..rest]) >= minMeasure && (!suffix.AfterSOrT || word[rest - 1] is (byte)'s' or (byte)'t');
            if (fits)
            {
                suffix.Replacement.CopyTo(word[rest..]);
                return rest + suffix.Replacement.Length;
            }

            return length;
        }

        return length;
    }

    private static int Step5(ReadOnlySpan<byte> word, int length)
    {
        if (word[length - 1] == 'e')
        {
            var rest = word[..(length - 1)];
            var measure = Measure(rest);
            length -= measure > 1 || (measure == 1 && !EndsShort(rest)) ? 1 : 0;
        }

        var endsTwice = length > 1 && word[length - 1] == 'l' && word[length - 2] == 'l';
        return endsTwice && Measure(word[..(length - 1)]) > 1 ? length - 1 : length;
    }

    /// <summary>How often a vowel is followed by a consonant; from 2 on it does not matter.</summary>
    private static int Measure(ReadOnlySpan<byte> stem)
    {
        var (measure, isConsonant, seenVowel) = (0, false, false);
        for (var i = 0; i < stem.Length && measure < 2; i++)
        {
            isConsonant = !IsVowel(stem[i], isConsonant);
            measure += isConsonant && seenVowel ? 1 : 0;
            seenVowel = !isConsonant;
        }

        return measure;
    }

    /// <summary>Whether it ends consonant, vowel, consonant, the last not w, x or y.</summary>
    private static bool EndsShort(ReadOnlySpan<byte> stem)
    {
        if (stem[^1] is (byte)'w' or (byte)'x' or (byte)'y')
        {
            return false;
        }

        var (pattern, isConsonant) = (0, false);
        foreach (var letter in stem)
        {
            isConsonant = !IsVowel(letter, isConsonant);
            pattern = (pattern << 1) | (isConsonant ? 1 : 0);
        }

        return (pattern & 0b111) == 0b101;
    }

    private static bool HasVowel(ReadOnlySpan<byte> stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (IsVowel(stem[i], i > 0))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVowel(byte letter, bool isYVowel) =>
        letter is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' || (isYVowel && letter == 'y');

    private static Suffix[] Suffixes(string pairs) =>
        [.. pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('>')).Select(pair =>
            new Suffix(Encoding.ASCII.GetBytes(pair[0]), Encoding.ASCII.GetBytes(pair[1]), pair[0] == "ion"))];

    private readonly record struct Suffix(byte[] Ending, byte[] Replacement, bool AfterSOrT);
}
