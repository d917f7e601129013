using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Tells dumps that hold no article from those that do: errors, logins, front pages, lists, leftovers.</summary>
/// <remarks>
/// It speaks only where little is shown, or what is shown is cut into teasers. Where the page says who wrote it and when, a
/// short text is short news.
/// </remarks>
internal static class NoArticle
{
    // A page of one line of prose is a notice; less than this is a leftover.
    private const int MinChars = 40;

    // In Latin letters. Of 180 news pages of the development set the shortest article has 419, nineteen in twenty have 1,000;
    // half of the same pages without their article leave less than 250.
    private const int LeftoverChars = 400;
    private const int KindChars = 600;

    // An error or a login says what it has to say in a sentence or two; below a headline that they speak of, so many tell news.
    private const int NewsParagraphs = 4;

    // What the page shows of the whole dump.
    private const double LeftoverShare = 0.3;

    // Share of the headline's words that the text knows.
    private const double KnownWords = 0.3;

    // A sentence or two beside a date may be the date of anything: the headline must speak of the same.
    private const int NoticeChars = 250;
    private const double KnownOfNotice = 0.5;
    private const int NearBlocks = 4;

    /// <summary>Why there is no article, in a sentence; null when there is one.</summary>
    /// <param name="ledger">The judged blocks of the dump.</param>
    /// <param name="title">The title that the marks of a page give; null when they give none.</param>
    /// <param name="isMarked">Whether those marks name an author or a date.</param>
    /// <param name="textField">The field of a record that gives the text as an article's; null where nothing says that it is one.</param>
    public static string? ReasonFor(IReadOnlyList<LedgerLine> ledger, string? title, bool isMarked, string? textField)
    {
        var body = ledger.Index().Where(line => line.Item.IsShown && line.Item.Verdict.Role != Role.Title).ToList();
        var chars = body.Sum(line => Prose.Length(line.Item.Block.Text));
        if (body.Count == 0 && textField is not null)
        {
            return PageKinds.Find(ledger) ?? $"The field “{textField}” of the record holds no text but {NamedTextPass.Kinds(ledger)}.";
        }

        if (chars < MinChars && textField is null)
        {
            return PageKinds.Find(ledger) ?? "No article text was found: no block speaks in sentences.";
        }

        var isPage = ledger.Any(line => !line.IsShown) && chars < LeftoverShare * ledger.Sum(line => Prose.Length(line.Block.Text));
        var headline = title ?? ledger.FirstOrDefault(line => line.Verdict.Role == Role.Title)?.Block.Text;
        var known = WordStems.ShareKnown(headline, body.Select(line => line.Item.Block.Text));
        var isCredited = isMarked || IsCredited(ledger, body[0].Index);
        var isNews = known >= KnownOfNotice && chars >= NoticeChars && body.Count(line => line.Item.Block.Shape is { EndsAsSentence: true }) >= NewsParagraphs;
        if (chars < KindChars && !(isMarked && (textField is null || chars >= NoticeChars)) && !isNews && PageKinds.Find(isCredited ? [.. ledger.Take(1)] : ledger) is { } kind)
        {
            return kind;
        }

        var isTold = known >= (chars < NoticeChars && !isCredited ? KnownOfNotice : KnownWords) || (isCredited && chars >= NoticeChars);
        if (isPage && textField is null && chars < LeftoverChars && !isTold && !isMarked)
        {
            return $"No article was found: only {chars} characters of sentences, and no headline, author or date that belongs to them.";
        }

        return isMarked ? null : TeaserPage.ReasonFor(ledger, known);
    }

    /// <summary>Whether author or date stand near the first shown block.</summary>
    private static bool IsCredited(IReadOnlyList<LedgerLine> ledger, int first)
    {
        for (var i = Math.Max(0, first - NearBlocks); i < Math.Min(ledger.Count, first + NearBlocks); i++)
        {
            if (ledger[i].Verdict.Role is Role.Byline or Role.Dateline)
            {
                return true;
            }
        }

        return false;
    }
}
