namespace NewsArchive.Web.Pages.Articles;

/// <summary>A part of the text as the reading view sets it.</summary>
/// <param name="Anchor">Its name in addresses.</param>
/// <param name="Lines">Paragraphs of a quote, items of a list, rows of a table; otherwise one.</param>
/// <param name="Attribution">Who said the quote; null when nobody is named.</param>
public sealed record Passage(string Anchor, PassageForm Form, IReadOnlyList<string> Lines, string? Attribution = null)
{
    private const string OpeningQuotes = "“„«‘‚‹\"";

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
