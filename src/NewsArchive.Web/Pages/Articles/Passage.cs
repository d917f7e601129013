using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>A part of the text as the reading view sets it.</summary>
/// <param name="Anchor">Its name in addresses.</param>
/// <param name="Lines">Paragraphs of a quote, items of a list, rows of a table; otherwise one.</param>
/// <param name="Attribution">Who said the quote; null when nobody is named.</param>
/// <param name="Language">Its language where that is clearly another than the article's; otherwise null.</param>
/// <param name="Others">Names of what stands in it behind the first: paragraphs of a quote, each, then who said it.</param>
public sealed record Passage(string Anchor, PassageForm Form, IReadOnlyList<string> Lines, string? Attribution = null, LanguageGuess? Language = null, IReadOnlyList<string>? Others = null)
{
    /// <summary>Its place in the text, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The place of its first block in the ledger, from 0.</summary>
    public int From { get; init; }

    private const string OpeningQuotes = "“„«‘‚‹\"";

    /// <summary>All its words, in the order of the page: cells of a table each for itself.</summary>
    public IEnumerable<string> Texts =>
        (Form == PassageForm.Table ? Lines.SelectMany(row => row.Split('\t')) : Lines).Concat(Attribution is null ? [] : [Attribution]);

    /// <summary>Whether an address that names a block names this passage.</summary>
    /// <param name="key">See <see cref="Anchors.KeyIn"/>.</param>
    public bool Has(string key) => Anchors.KeyIn(Anchor) == key || Others?.Any(name => Anchors.KeyIn(name) == key) == true;

    /// <summary>
    /// Where its lines begin, for the attribute <c>dir</c>: left to the browser, which looks at the first letter, unless the language is
    /// another than the article's and most letters are written from the right.
    /// </summary>
    public string Direction => Language is not null && Lines.Sum(LettersFromTheRight) > 0 ? "rtl" : "auto";

    /// <summary>How its own language is known; null where it has none.</summary>
    public string? LanguageTold => Language is { } language ? $"In {LanguageNames.Of(language.Code)}: {language.Evidence}" : null;

    /// <summary>Whether it begins with a quotation mark, which is set outside the column.</summary>
    public bool Hangs =>
        Lines is [{ Length: > 0 } first, ..] && OpeningQuotes.Contains(first[0], StringComparison.Ordinal);

    // Less those from the left.
    private static int LettersFromTheRight(string line) => line.Sum(c => !char.IsLetter(c) ? 0 : Printed.IsFromTheRight(c) ? 1 : -1);
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
