using System.Text;

namespace NewsArchive.Cleaning.Sources;

/// <summary>
/// Numbers for runs of letters that do not depend on case, accents and what stands between words: “SB Nation”, “SBNation” and the
/// beginning of “sbnation.com” have the same. Numbers of neighbours can be joined without looking at their letters again.
/// </summary>
internal static class NameHash
{
    /// <summary>Longer words are hashed up to here.</summary>
    public const int MaxLetters = 40;

    // Odd and of no special form, so that different letters spread over all bits.
    private const ulong Base = 0x9E37_79B9_7F4A_7C15;
    private const int FoldedTo = 0x250;

    private static readonly ulong[] Powers = AllPowers();
    private static readonly char[] Folds = [.. Enumerable.Range(0, FoldedTo).Select(c => FoldSlowly((char)c))];

    /// <summary>The number of a run that is one letter longer.</summary>
    public static ulong Add(ulong hash, char letter) => (hash * Base) + Fold(letter);

    /// <summary>The number of two runs, one behind the other.</summary>
    /// <param name="letters">Of the second.</param>
    public static ulong Join(ulong first, ulong second, int letters) => (first * Powers[Math.Min(letters, Powers.Length - 1)]) + second;

    /// <summary>The number of all letters and digits of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = 0;
        foreach (var c in text)
        {
            hash = char.IsLetterOrDigit(c) ? Add(hash, c) : hash;
        }

        return hash;
    }

    /// <summary>A letter without case and accent.</summary>
    public static char Fold(char letter) => letter < FoldedTo ? Folds[letter] : char.ToLowerInvariant(letter);

    /// <summary>Letters and digits only, lower case, without accents.</summary>
    public static string Squashed(ReadOnlySpan<char> text)
    {
        var letters = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[count++] = Fold(c);
            }
        }

        return new string(letters[..count]);
    }

    private static char FoldSlowly(char c) => c switch
    {
        'ł' or 'Ł' => 'l',
        'ø' or 'Ø' => 'o',
        _ => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormKD)[0]),
    };

    private static ulong[] AllPowers()
    {
        var powers = new ulong[(MaxLetters * 8) + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = unchecked(powers[i - 1] * Base);
        }

        return powers;
    }
}
