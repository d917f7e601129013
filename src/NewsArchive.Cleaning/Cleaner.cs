using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Languages;
using NewsArchive.Cleaning.Records;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Cleaning.Templates;

namespace NewsArchive.Cleaning;

/// <summary>Makes an article of a dump. Pure: the same dump always gives the same result.</summary>
public static class Cleaner
{
    // Of a story that is repeated itself, a copy, a template would leave less than a notice, and less than half of what is shown.
    private const double MinKeptShare = 0.5;
    private const int MinKeptChars = 400;

    /// <summary>Reads, judges and describes a dump; damage and the absence of an article are results, not exceptions.</summary>
    public static CleaningResult Clean(Dump dump) => Clean(dump, book => book);

    /// <summary>The same for who finds the country tags with facts of their own: the article has none.</summary>
    public static CleaningResult CleanUntagged(Dump dump) => Clean(dump, book => book, isTagged: false);

    /// <summary>The same with rules left out or changed, which shows what they are worth.</summary>
    internal static CleaningResult Clean(Dump dump, Func<RuleBook, RuleBook> change, bool isTagged = true)
    {
        ArgumentNullException.ThrowIfNull(dump);
        var (opened, problem) = DumpOpener.Open(dump);
        if (opened is null)
        {
            return new CleaningResult.Quarantined(problem!);
        }

        opened = opened with { IsTagged = isTagged };
        var result = Clean(opened, change);
        return result is CleaningResult.Quarantined { Reason: var reason } && opened.Other is { } text
            ? Clean(text with { IsTagged = isTagged, Notes = [.. text.Notes, $"The text in “{text.TextField}” of the record was read, and not the page beside it. {reason}"] }, change)
            : result;
    }

    private static CleaningResult Clean(OpenedDump opened, Func<RuleBook, RuleBook> change)
    {
        try
        {
            return opened.IsPage ? CleanHtml(opened, change) : CleanText(opened, change);
        }
        catch (PageTooLargeException tooLarge)
        {
            return new CleaningResult.Quarantined(tooLarge.Message);
        }
    }

    /// <summary>Judges the blocks of a cleaned dump again, with what is known of its source; nothing is read again.</summary>
    /// <param name="result">As <see cref="Clean(Dump)"/> gave it.</param>
    /// <returns>
    /// The same when there is no article, when nothing of the dump is repeated, or when so much is that most of the story would go.
    /// </returns>
    public static CleaningResult WithTemplate(CleaningResult result, Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        if (template.IsEmpty || result is not CleaningResult.Cleaned { Reading: { } reading } cleaned)
        {
            return result;
        }

        var marked = new TemplatePass(template, reading.Former, reading.Lines).Apply(reading.Opinions);
        var touchesStory = marked.Zip(reading.Former).Any(pair => TemplatePass.IsBy(pair.First) && pair.Second.IsShown);
        if (!touchesStory)
        {
            return cleaned with { Article = cleaned.Article with { Ledger = TemplatePass.Told(cleaned.Article.Ledger, marked) } };
        }

        var ledger = reading.Rules.Pass(marked);
        return ShownChars(ledger) >= Math.Min(MinKeptChars, MinKeptShare * ShownChars(reading.Former)) && Describe(reading, ledger) is CleaningResult.Cleaned again
            ? again
            : result;
    }

    private static CleaningResult CleanText(OpenedDump dump, Func<RuleBook, RuleBook> change) =>
        Describe(change(RuleBook.Text.Named(dump.TextField)), TextBlockReader.Read(dump.Text), dump.Told, dump);

    private static CleaningResult CleanHtml(OpenedDump dump, Func<RuleBook, RuleBook> change)
    {
        var page = HtmlCleaning.Read(dump.Text, dump.Url, dump.FetchedUtc, dump.Told, dump.Other?.Text);
        return Describe(change(HtmlCleaning.Rules(page).Named(dump.TextField)), page.Blocks, dump.Told.OrElse(page.Facts.Article), dump);
    }

    private static CleaningResult Describe(RuleBook rules, IReadOnlyList<Block> blocks, ArticleFacts marked, OpenedDump dump)
    {
        var opinions = rules.Ask(blocks);
        var reading = new Reading(rules, opinions, rules.Pass(opinions), marked, dump.Notes, dump.FetchedUtc) { TextField = dump.TextField, IsTagged = dump.IsTagged };
        return Describe(reading, reading.Former);
    }

    private static CleaningResult Describe(Reading reading, IReadOnlyList<LedgerLine> ledger)
    {
        var marked = reading.Marked;
        if (NoArticle.ReasonFor(ledger, marked.Title?.Value, isMarked: (marked.Author ?? (object?)marked.Published) is not null, reading.TextField) is { } reason)
        {
            return new CleaningResult.Quarantined(reason);
        }

        var shown = ledger.Where(line => line.IsShown && line.Verdict.Role != Role.Title).Select(line => line.Block).ToList();
        var guess = LanguageGuesser.Guess(shown);
        var guessed = guess is null ? null : new Fact<string>(guess.Code, "words", guess.Evidence);
        var language = guess is null || LanguageCode.IsBelieved(marked.Language, guess) ? marked.Language : guessed;
        var facts = marked.OrElse(TextFacts.Find(ledger, reading.FetchedUtc, language?.Value, marked.Source)).WithinLimits();
        var title = facts.Title ?? FirstWords(shown[0].Text);
        facts = facts with { Title = title, Language = language, Others = [.. facts.Others, .. marked.Candidates, .. new[] { FactCandidates.Of(FactName.Language, guessed) }.OfType<FactCandidate>()] };
        var article = new Article
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
            Ledger = ForeignLanguage.Tell(ledger, language?.Value),
            Notes = reading.Notes,
        };
        return new CleaningResult.Cleaned(reading.IsTagged ? article with { Countries = ArticleTags.Of(article) } : article) { Reading = reading };
    }

    private static int ShownChars(IReadOnlyList<LedgerLine> ledger) => ledger.Sum(line => line.IsShown ? line.Block.Text.Length : 0);

    /// <summary>What stands for the headline of an article that has none.</summary>
    private static Fact<string> FirstWords(string text)
    {
        const int MaxChars = 90;
        var end = text.Length <= MaxChars ? text.Length : Math.Max(text.LastIndexOf(' ', MaxChars), MaxChars / 2);
        return new Fact<string>(
            end < text.Length ? text[..end] + "…" : text, "first-words", "the dump has no headline; these are the first words of its text");
    }
}
