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
    // A page of one line of prose is a notice; less than this is a leftover.
    private const int MinArticleChars = 40;

    /// <summary>Reads, judges and describes a dump; damage and the absence of an article are results, not exceptions.</summary>
    public static CleaningResult Clean(Dump dump)
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
            var (ledger, facts) = dump.Format == DumpFormat.Html ? JudgeHtml(decoded.Text, dump) : JudgeText(decoded.Text, dump);
            return Describe(ledger, facts, decoded.Notes);
        }
        catch (PageTooLargeException tooLarge)
        {
            return new CleaningResult.Quarantined(tooLarge.Message);
        }
    }

    private static (IReadOnlyList<LedgerLine> Ledger, ArticleFacts Facts) JudgeText(string text, Dump dump)
    {
        var ledger = RuleBook.Text.Judge(TextBlockReader.Read(text));
        return (ledger, TextFacts.Find(ledger, dump.FetchedUtc));
    }

    private static (IReadOnlyList<LedgerLine> Ledger, ArticleFacts Facts) JudgeHtml(string html, Dump dump)
    {
        var page = HtmlCleaning.Read(html, dump.Url, dump.FetchedUtc);
        var ledger = HtmlCleaning.Judge(page);
        return (ledger, page.Facts.Article.OrElse(TextFacts.Find(ledger, dump.FetchedUtc)));
    }

    private static CleaningResult Describe(IReadOnlyList<LedgerLine> ledger, ArticleFacts facts, IReadOnlyList<string> notes)
    {
        var body = ledger.Where(line => line.IsShown && line.Verdict.Role != Role.Title).Select(line => line.Block.Text).ToList();
        if (body.Sum(text => text.Length) < MinArticleChars)
        {
            return new CleaningResult.Quarantined("No article text was found: no block speaks in sentences.");
        }

        var title = facts.Title ?? FirstWords(body[0]);
        return new CleaningResult.Cleaned(new Article
        {
            Title = title,
            Published = facts.Published,
            Source = facts.Source,
            Author = facts.Author,
            Section = facts.Section,
            Language = LanguageOf(string.Join('\n', body)) ?? facts.Language,
            Countries = CountryTagger.Tag(new CountryInput(title.Value, body, Section: facts.Section?.Value)),
            Ledger = ledger,
            Notes = notes,
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
