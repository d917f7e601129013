using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Markup;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning;

/// <summary>The way of an HTML dump, from the page to its ledger.</summary>
internal static class HtmlCleaning
{
    /// <summary>Reads blocks and facts of a page.</summary>
    /// <param name="told">What came beside the page; its headline and author are believed before the page's own.</param>
    /// <param name="body">The text that came beside the page; null when none did.</param>
    /// <exception cref="PageTooLargeException">The page's tags would fill the memory.</exception>
    public static HtmlPage Read(string html, Uri? address, DateTime? fetchedUtc, ArticleFacts told, string? body = null)
    {
        using var markup = MarkupParser.Parse(html);
        var own = PageFacts.Of(new PageMarks(markup), address, fetchedUtc);
        var facts = own with { Title = told.Title ?? own.Title, Author = told.Author ?? own.Author };
        return new HtmlPage(HtmlBlockReader.Read(html, markup, new PageClues(facts.Title?.Value, facts.Body ?? body)), facts);
    }

    /// <summary>The rules for the blocks of a page.</summary>
    public static RuleBook Rules(HtmlPage page) =>
        RuleBook.Html(page.Facts.Title?.Value, page.Facts.Description, page.Facts.Author?.Value);
}
