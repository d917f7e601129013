using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Cleaning.Decoding;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Languages;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning;

/// <summary>Makes an article of a dump. Pure: the same dump always gives the same result.</summary>
public static class Cleaner
{
    /// <summary>Reads, judges and describes a dump; damage and the absence of an article are results, not exceptions.</summary>
    public static CleaningResult Clean(Dump dump) => Clean(dump, book => book);

    /// <summary>The same with rules left out or changed, which shows what they are worth.</summary>
    internal static CleaningResult Clean(Dump dump, Func<RuleBook, RuleBook> change)
    {
        ArgumentNullException.ThrowIfNull(dump);
        if (dump.Bytes.Length == 0)
        {
            return new CleaningResult.Quarantined("The file is empty.");
        }

        var decoded = TextDecoder.Decode(dump.Bytes.Span, dump.Format);
        if (decoded.IsBinary)
        {
            return new CleaningResult.Quarantined($"This is no text but {decoded.BinaryKind}.");
        }

        try
        {
            return dump.Format == DumpFormat.Html ? CleanHtml(decoded, dump, change) : CleanText(decoded, dump, change);
        }
        catch (PageTooLargeException tooLarge)
        {
            return new CleaningResult.Quarantined(tooLarge.Message);
        }
    }

    private static CleaningResult CleanText(DecodedText decoded, Dump dump, Func<RuleBook, RuleBook> change) =>
        Describe(change(RuleBook.Text).Judge(TextBlockReader.Read(decoded.Text)), ArticleFacts.None, decoded, dump);

    private static CleaningResult CleanHtml(DecodedText decoded, Dump dump, Func<RuleBook, RuleBook> change)
    {
        var page = HtmlCleaning.Read(decoded.Text, dump.Url, dump.FetchedUtc);
        return Describe(HtmlCleaning.Judge(page, change), page.Facts.Article, decoded, dump);
    }

    /// <param name="marked">What the marks around the text say; believed before the text itself.</param>
    private static CleaningResult Describe(IReadOnlyList<LedgerLine> ledger, ArticleFacts marked, DecodedText decoded, Dump dump)
    {
        if (NoArticle.ReasonFor(ledger, marked.Title?.Value, isMarked: (marked.Author ?? (object?)marked.Published) is not null) is { } reason)
        {
            return new CleaningResult.Quarantined(reason);
        }

        var body = ledger.Where(line => line.IsShown && line.Verdict.Role != Role.Title).Select(line => line.Block.Text).ToList();
        var language = LanguageOf(string.Join('\n', body)) ?? marked.Language;
        var facts = marked.OrElse(TextFacts.Find(ledger, dump.FetchedUtc, language?.Value)).WithinLimits();
        var title = facts.Title ?? FirstWords(body[0]);
        facts = facts with { Title = title, Language = language, Others = [.. facts.Others, .. marked.Candidates] };
        return new CleaningResult.Cleaned(new Article
        {
            Title = title,
            Subtitle = facts.Subtitle,
            Published = facts.Published,
            Modified = facts.Modified,
            Source = facts.Source,
            Author = facts.Author,
            Section = facts.Section,
            Language = language,
            Address = facts.Address,
            LeadImage = facts.LeadImage,
            Candidates = facts.Candidates,
            Countries = CountryTagger.Tag(new CountryInput(title.Value, body, Section: facts.Section?.Value)),
            Ledger = ledger,
            Notes = decoded.Notes,
        });
    }

    private static Fact<string>? LanguageOf(string text) =>
        LanguageGuesser.Guess(text) is { } guess ? new Fact<string>(guess.Code, "words", guess.Evidence) : null;

    /// <summary>What stands for the headline of an article that has none.</summary>
    private static Fact<string> FirstWords(string text)
    {
        const int MaxChars = 90;
        var end = text.Length <= MaxChars ? text.Length : Math.Max(text.LastIndexOf(' ', MaxChars), MaxChars / 2);
        return new Fact<string>(
            end < text.Length ? text[..end] + "…" : text, "first-words", "the dump has no headline; these are the first words of its text");
    }
}
