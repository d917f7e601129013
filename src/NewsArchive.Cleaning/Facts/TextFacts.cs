using NewsArchive.Cleaning.Rules;
using NewsArchive.Cleaning.Sources;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Reads the facts that stand in the blocks themselves: headline, date line, byline, copyright line.</summary>
internal static class TextFacts
{
    // Longer credits are portraits of the author.
    private const int MaxCreditWords = 40;

    // In blocks; what is credited further away is another article.
    private const int MaxDistance = 100;
    private const int MaxSourceChars = 60;

    /// <summary>Reads the facts off a judged ledger.</summary>
    /// <param name="fetchedUtc">A later date is not believed; null when unknown.</param>
    /// <param name="language">Of the story, ISO 639-1; null when unknown.</param>
    public static ArticleFacts Find(IReadOnlyList<LedgerLine> ledger, DateTime? fetchedUtc, string? language)
    {
        var title = IndexOf(ledger, Role.Title);
        var credits = Credits(ledger, title, language);
        var (headline, label) = title < 0 ? (null, null) : SplitSection(ledger[title].Block.Text);
        var section = label != null
            ? new Fact<string>(label, "section-label", Quoted(ledger[title]))
            : ledger.FirstOrDefault(line => line.Verdict.Role == Role.Section) is { } line
                ? new Fact<string>(LastOfTrail(line.Block.Text), "section-line", Quoted(line)) : null;
        return new ArticleFacts(
            headline == null ? null : new Fact<string>(headline, "headline", Quoted(ledger[title])),
            FindPublished(credits, fetchedUtc),
            FindSource(ledger, credits, headline),
            FindAuthor(credits),
            section);
    }

    /// <summary>Credit lines, nearest to the headline first; those below it before those above.</summary>
    private static List<(LedgerLine Line, CreditLine Credit)> Credits(IReadOnlyList<LedgerLine> ledger, int title, string? language) =>
        [.. ledger.Select((line, i) => (Line: line, Distance: title < 0 ? i : i > title ? i - title : 2 * (title - i)))
            .Where(x => x.Line.Verdict.Role is Role.Dateline or Role.Byline)
            .Where(x => x.Distance <= MaxDistance && x.Line.Block.Shape.Words <= MaxCreditWords)
            .OrderBy(x => x.Distance)
            .Select(x => (x.Line, CreditLine.Read(x.Line.Block.Text, x.Line.Rule == BareNamePass.PassName, language)))];

    private static Fact<PublishedDate>? FindPublished(List<(LedgerLine Line, CreditLine Credit)> credits, DateTime? fetchedUtc)
    {
        var latest = fetchedUtc is { } fetched ? DateOnly.FromDateTime(fetched).AddDays(1) : DateOnly.MaxValue;
        return credits.FirstOrDefault(x => x.Credit.Date is { } mention && mention.Date.Day <= latest) is { Credit: { } credit } found
            ? new Fact<PublishedDate>(credit.Date!.Date, "date-line", Quoted(found.Line))
            : null;
    }

    private static Fact<string>? FindSource(
        IReadOnlyList<LedgerLine> ledger, List<(LedgerLine Line, CreditLine Credit)> credits, string? title)
    {
        if (credits.Find(x => x.Credit.Source is { Length: <= MaxSourceChars }) is { Credit: { } credit } labelled)
        {
            return new Fact<string>(HostNames.In(credit.Source!) ?? credit.Source!, "source-label", Quoted(labelled.Line));
        }

        return SourceRanking.Rank(ledger, title) is [var best, ..] ? best : null;
    }

    private static Fact<string>? FindAuthor(List<(LedgerLine Line, CreditLine Credit)> credits) =>
        credits.FirstOrDefault(x => x.Credit.Names.Count > 0) is { Credit: { } credit } found
            ? new Fact<string>(string.Join(", ", credit.Names), "byline", Quoted(found.Line))
            : null;

    private static (string Title, string? Section) SplitSection(string title)
    {
        foreach (var label in Labels.Sections)
        {
            if (title.Length > label.Length + 1 && title.StartsWith(label, StringComparison.OrdinalIgnoreCase)
                && title[label.Length] == ' ' && char.IsUpper(title[label.Length + 1]) && char.IsUpper(title[0]))
            {
                return (title[(label.Length + 1)..], title[..label.Length]);
            }
        }

        return (title, null);
    }

    /// <summary>"Home » Rivers" is the section Rivers.</summary>
    private static string LastOfTrail(string text) => text.Split('>', '»', '›', '/', '→')[^1].Trim() is { Length: > 0 } last ? last : text;


    private static int IndexOf(IReadOnlyList<LedgerLine> ledger, Role role)
    {
        for (var i = 0; i < ledger.Count; i++)
        {
            if (ledger[i].Verdict.Role == role)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The line as evidence, shortened.</summary>
    public static string Quoted(LedgerLine line)
    {
        const int MaxChars = 120;
        var text = line.Block.Text;
        var quote = $"“{(text.Length > MaxChars ? text[..MaxChars] + "…" : text)}”";
        return line.Block.FromLine > 0 ? $"line {line.Block.FromLine}: {quote}" : quote;
    }
}
