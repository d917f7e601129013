using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>A part of the text as the reading view sets it.</summary>
/// <param name="Anchor">Its name in addresses.</param>
/// <param name="Lines">Paragraphs of a quote, items of a list, rows of a table; otherwise one.</param>
/// <param name="Attribution">Who said the quote; null when nobody is named.</param>
/// <param name="Language">Its language where that is clearly another than the article's; otherwise null.</param>
public sealed record Passage(string Anchor, PassageForm Form, IReadOnlyList<string> Lines, string? Attribution = null, LanguageGuess? Language = null)
{
    private const string OpeningQuotes = "“„«‘‚‹\"";

    /// <summary>Where its lines begin, for the attribute <c>dir</c>: left to the browser, which looks at the first letter, unless the language says it.</summary>
    public string Direction => Language is { Code: "ar" or "fa" or "he" or "ps" or "ur" or "yi" } ? "rtl" : "auto";

    /// <summary>How its own language is known; null where it has none.</summary>
    public string? LanguageTold => Language is { } language ? $"In {LanguageNames.Of(language.Code)}: {language.Evidence}" : null;

    /// <summary>Whether it begins with a quotation mark, which is set outside the column.</summary>
    public bool Hangs =>
        Lines is [{ Length: > 0 } first, ..] && OpeningQuotes.Contains(first[0], StringComparison.Ordinal);
}

/// <summary>How a passage is set.</summary>
public enum PassageForm
{
    Paragraph,
    Summary,
    Heading,
    Quote,
    List,
    Table,

    /// <summary>Text with its own line breaks.</summary>
    Verbatim,
}
