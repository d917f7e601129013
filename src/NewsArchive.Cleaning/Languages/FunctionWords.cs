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
    public static double Share(ReadOnlySpan<char> text, string language) => new LanguageTally(text).Share(RowsOf(language));

    /// <summary>The rows of the table that hold words of a language; none where it has no list.</summary>
    internal static UInt128 RowsOf(string language) => Masks.GetValueOrDefault(language);

    /// <summary>The share of words that are function words of whichever language fits best.</summary>
    /// <param name="text">A block or any other text; digits and punctuation do not count.</param>
    /// <returns>From 0 to 1; 0 when the text has no words.</returns>
    public static double BestShare(ReadOnlySpan<char> text) => new LanguageTally(text).BestShare();

    /// <summary>Whether a text has a function word of any language.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        var reader = new WordReader(text);
        while (reader.Read())
        {
            if (reader.Languages != UInt128.Zero)
            {
                return true;
            }
        }

        return false;
    }
}
