namespace NewsArchive.Cleaning.Languages;

/// <summary>Tells the language of a block that is in another one than its article: a quotation, a paragraph that was not translated.</summary>
public static class ForeignLanguage
{
    // A lead of six words; a wrong one would have a screen reader pronounce the block as another language.
    private const double MinConfidence = 0.6;

    /// <summary>The language of a block where it is clearly another than that of the article; otherwise null.</summary>
    /// <param name="text">The block, in normalisation form C.</param>
    /// <param name="language">ISO 639-1 code of the article; null when it is not known.</param>
    public static LanguageGuess? In(string text, string? language) =>
        LanguageGuesser.Guess(text) is { } guess && guess.Code != language && (guess.Confidence >= MinConfidence || AreOfOtherScripts(guess.Code, language)) ? guess : null;

    // Whichever of its languages it is, the article's it is not.
    private static bool AreOfOtherScripts(string code, string? language)
    {
        var scripts = ScriptsOf(language).ToHashSet();
        return scripts.Count > 0 && !ScriptsOf(code).Any(scripts.Contains);
    }

    private static IEnumerable<Script> ScriptsOf(string? code) => LanguageTable.Rows.Where(row => row.Code == code).Select(row => row.Script);
}
