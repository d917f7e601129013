using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Evaluation.Runs;

/// <summary>Text that is clean already, and how much of it the cleaner leaves: all of it should stay.</summary>
/// <param name="Gold">Where the text comes from.</param>
/// <param name="HasTitle">Whether the headline stood above it.</param>
/// <param name="Chars">Letters and digits of the text.</param>
/// <param name="Kept">How many of them are shown.</param>
/// <param name="Language">Of the gold, else as the cleaner guesses; null when neither knows.</param>
/// <param name="Hidden">The blocks that were hidden, largest first; null when the text was quarantined.</param>
internal sealed record CleanText(GoldPage Gold, bool HasTitle, int Chars, int Kept, string? Language, IReadOnlyList<LedgerLine>? Hidden)
{
    /// <summary>Share of the characters that stay.</summary>
    public double Share => Chars > 0 ? (double)Kept / Chars : 1;

    /// <summary>Feeds gold texts back as dumps, without the headline and with it.</summary>
    public static IReadOnlyList<CleanText> Feed(IEnumerable<GoldPage> pages, int threads) =>
    [
        .. pages.Where(page => page.Text is not null)
            .SelectMany(page => page.Titles.Take(1).Prepend(null).Select(title => (Page: page, Title: title)))
            .AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
            .Select(text => Of(text.Page, text.Title)),
    ];

    /// <summary>Letters and digits: what is left of a text when its layout is taken away.</summary>
    public static int Count(string text) => text.Count(char.IsLetterOrDigit);

    private static CleanText Of(GoldPage page, string? title)
    {
        var text = title is null ? page.Text! : $"{title}\n\n{page.Text}";
        var chars = Count(text);
        if (Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(text), DumpFormat.Text)) is not CleaningResult.Cleaned { Article: var article })
        {
            return new CleanText(page, title is not null, chars, 0, page.Language, null);
        }

        var kept = article.Ledger.Where(line => line.IsShown).Sum(line => Count(line.Block.Text));
        var hidden = article.Ledger.Where(line => !line.IsShown).OrderByDescending(line => line.Block.Text.Length);
        return new CleanText(page, title is not null, chars, Math.Min(kept, chars), page.Language ?? article.Language?.Value, [.. hidden]);
    }
}
