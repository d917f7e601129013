using System.Text;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Cleaning;

/// <summary>Makes an article of a dump. Pure: the same dump always gives the same result.</summary>
public static class Cleaner
{
    /// <summary>Reads, judges and describes a dump; damage and the absence of an article are results, not exceptions.</summary>
    public static CleaningResult Clean(Dump dump)
    {
        ArgumentNullException.ThrowIfNull(dump);
        try
        {
            return CleanHtml(Encoding.UTF8.GetString(dump.Bytes.Span), dump);
        }
        catch (PageTooLargeException tooLarge)
        {
            return new CleaningResult.Quarantined(tooLarge.Message);
        }
    }

    private static CleaningResult CleanHtml(string html, Dump dump)
    {
        var page = HtmlCleaning.Read(html, dump.Url, dump.FetchedUtc);
        var ledger = HtmlCleaning.Judge(page);
        var article = new Article
        {
            Title = page.Facts.Title ?? new Fact<string>("", "none", "the page names no headline"),
            Published = page.Facts.Published,
            Source = page.Facts.Source,
            Author = page.Facts.Author,
            Section = page.Facts.Section,
            Language = page.Facts.Language,
            Ledger = ledger,
        };
        return article.Body.Any()
            ? new CleaningResult.Cleaned(article)
            : new CleaningResult.Quarantined("The page holds no article text.");
    }
}
