namespace NewsArchive.Storage.Search;

/// <summary>
/// What the forms of a word have in common: number, tense and case, never what makes another word of it ("government" is
/// no form of "govern"). It joins words that an archive has; it is never shown and never searched itself.
/// </summary>
/// <remarks>
/// Latin script: steps 1a to 1c and the final e of step 5 of the Snowball stemmer for English (M. Porter, "English
/// (Porter2) stemming algorithm"), whose plurals serve French, Spanish and Portuguese too. Cyrillic: the case endings of
/// Russian and Ukrainian nouns and adjectives, after L. Dolamic and J. Savoy, "Indexing and searching strategies for the
/// Russian language" (JASIST 60, 2009). Arabic: the article and what is written together with it, after L. Larkey's light
/// stemmer (SIGIR 2002). Other words are their own stems.
/// </remarks>
internal static class LightStem
{
    /// <summary>Grows when a word may get another stem than before, so that those that are stored are made anew.</summary>
    public const int Rules = 1;

    // A shorter stem joins words that have nothing in common.
    private const int MinChars = 3;

    private static readonly string[] CyrillicEndings = Longest("""
        иями ями ами иям ям ам иях ях ах ией ей ой ою ею ью ием ем ом ого его ому ему ыми ими ов ев ий ый ая яя ое ее ые ие
        ых их ым им ую юю ия ию ии а я о е у ю ы и ь й ові еві єві ій ої єю ів їв єм є і ї
        """);

    private static readonly string[] ArabicBeginnings = Longest("ال وال بال كال فال لل");

    /// <summary>The stem of a folded word of the index.</summary>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length < MinChars ? word : word[^1] switch
        {
            >= 'a' and <= 'z' => EnglishStem.Of(word),
            >= '\u0400' and <= '\u04FF' => WithoutEnding(word),
            >= '\u0620' and <= '\u064A' => WithoutArticle(word),
            _ => word,
        };
    }

    private static string WithoutEnding(string word)
    {
        foreach (var ending in CyrillicEndings)
        {
            if (word.Length - ending.Length >= MinChars && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static string WithoutArticle(string word)
    {
        foreach (var beginning in ArabicBeginnings)
        {
            if (word.Length - beginning.Length >= MinChars && word.StartsWith(beginning, StringComparison.Ordinal))
            {
                return word[beginning.Length..];
            }
        }

        return word;
    }

    private static string[] Longest(string parts) =>
        [.. parts.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).OrderByDescending(part => part.Length)];
}
