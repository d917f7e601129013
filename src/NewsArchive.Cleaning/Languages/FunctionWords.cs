using System.Collections.Frozen;

namespace NewsArchive.Cleaning.Languages;

/// <summary>
/// Tells prose from menus and lists: sentences are held together by words like "the", "of" and "was", headlines and
/// link texts are not.
/// </summary>
public static class FunctionWords
{
    private static readonly FrozenDictionary<string, UInt128> Masks = LanguageTable.Rows
        .Select(row => row.Code)
        .Distinct()
        .ToFrozenDictionary(code => code, code => LanguageTable.Where(row => row.Code == code));

    /// <summary>Whether there is a word list for this ISO 639-1 code.</summary>
    public static bool Knows(string language) => Masks.ContainsKey(language);

    /// <summary>The share of words that are function words of a language.</summary>
    /// <param name="text">A block or any other text; digits and punctuation do not count.</param>
    /// <param name="language">ISO 639-1 code, lower case.</param>
    /// <returns>From 0 to 1; 0 when the text has no words or the language has no list.</returns>
    public static double Share(ReadOnlySpan<char> text, string language)
    {
        var mask = Masks.GetValueOrDefault(language);
        var (words, hits) = (0, 0);
        var reader = new WordReader(text);
        while (reader.Read())
        {
            words++;
            hits += (reader.Languages & mask) != UInt128.Zero ? 1 : 0;
        }

        return words == 0 ? 0 : (double)hits / words;
    }

    /// <summary>The share of words that are function words of whichever language fits best.</summary>
    /// <param name="text">A block or any other text; digits and punctuation do not count.</param>
    /// <returns>From 0 to 1; 0 when the text has no words.</returns>
    public static double BestShare(ReadOnlySpan<char> text)
    {
        Span<int> hits = stackalloc int[LanguageTable.Rows.Count];
        var words = 0;
        var reader = new WordReader(text);
        while (reader.Read())
        {
            words++;
            for (var languages = reader.Languages; languages != UInt128.Zero; languages &= languages - 1)
            {
                hits[(int)UInt128.TrailingZeroCount(languages)]++;
            }
        }

        var most = 0;
        foreach (var count in hits)
        {
            most = Math.Max(most, count);
        }

        return words == 0 ? 0 : (double)most / words;
    }
}
