using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Languages;

/// <summary>Tells the language of a block that is in another one than its article: a quotation, a paragraph that was not translated.</summary>
public static class ForeignLanguage
{
    // A lead of six words; a wrong one would have a screen reader pronounce the block as another language.
    private const double MinConfidence = 0.6;

    // Most paragraphs are in the language of their article: so many function words of it, and so many more than of any other, and its letters
    // need not be looked at.
    private const double PlainShare = 0.15;
    private const int PlainLead = 2;

    /// <summary>A ledger whose shown blocks below the title say where their language is clearly another than that of the article.</summary>
    /// <param name="language">ISO 639-1 code of the article; null when it is not known.</param>
    public static IReadOnlyList<LedgerLine> Tell(IReadOnlyList<LedgerLine> ledger, string? language)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return [.. ledger.Select(line => line.IsShown && line.Verdict.Role != Role.Title && In(line.Block, language) is { } guess ? line with { Language = guess } : line)];
    }

    /// <summary>The language of a block where it is clearly another than that of the article; otherwise null.</summary>
    /// <param name="text">The block, in normalisation form C.</param>
    /// <param name="language">ISO 639-1 code of the article; null when it is not known.</param>
    internal static LanguageGuess? In(string text, string? language) => In(new Block(text, BlockKind.Text, 0, 0), language);

    private static LanguageGuess? In(Block block, string? language) =>
        !(language is not null && block.Languages.IsPlainly(language, PlainShare, PlainLead))
        && LanguageGuesser.Guess([block]) is { } guess && guess.Code != language && (guess.Confidence >= MinConfidence || AreOfOtherScripts(guess.Code, language)) ? guess : null;

    // Whichever of its languages it is, the article's it is not.
    private static bool AreOfOtherScripts(string code, string? language)
    {
        var scripts = ScriptsOf(language).ToHashSet();
        return scripts.Count > 0 && !ScriptsOf(code).Any(scripts.Contains);
    }

    private static IEnumerable<Script> ScriptsOf(string? code) => LanguageTable.Rows.Where(row => row.Code == code).Select(row => row.Script);
}
