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
    /// <param name="publisher">Who publishes it, if that is known: then the text is not searched for names; null when it is to tell.</param>
    public static ArticleFacts Find(IReadOnlyList<LedgerLine> ledger, DateTime? fetchedUtc, string? language, Fact<string>? publisher = null)
    {
        var title = IndexOf(ledger, Role.Title);
        var credits = Credits(ledger, title, language);
        var (headline, label) = title < 0 ? (null, null) : SplitSection(ledger[title].Block.Text);
        var section = label != null
            ? new Fact<string>(label, "section-label", Quoted(ledger[title]))
            : ledger.FirstOrDefault(line => line.Verdict.Role == Role.Section) is { } line
                ? new Fact<string>(LastOfTrail(line.Block.Text), "section-line", Quoted(line)) : null;
        var sources = publisher is null ? FindSources(ledger, credits, headline) : [];
        var source = sources is [var best, ..] ? best : null;
        var text = TextCredits.Find(ledger, fetchedUtc, language, (publisher ?? source)?.Value);
        return new ArticleFacts(
            headline == null ? null : new Fact<string>(headline, "headline", Quoted(ledger[title])),
            text.Published,
            source,
            text.Author,
            section)
        {
            Modified = text.Modified,
            Subtitle = ledger.FirstOrDefault(line => line.Verdict.Role == Role.Summary) is { } summary
                ? new Fact<string>(summary.Block.Text, "standfirst", Quoted(summary)) : null,
            Others = [.. Headlines(ledger), .. text.Others, .. sources.Select(found => FactCandidates.Of(FactName.Source, found)!)],
        };
    }

    /// <summary>Credit lines, nearest to the headline first; those below it before those above.</summary>
    private static List<(LedgerLine Line, CreditLine Credit)> Credits(IReadOnlyList<LedgerLine> ledger, int title, string? language) =>
        [.. ledger.Select((line, i) => (Line: line, Distance: title < 0 ? i : i > title ? i - title : 2 * (title - i)))
            .Where(x => x.Line.Verdict.Role is Role.Dateline or Role.Byline)
            .Where(x => x.Distance <= MaxDistance && x.Line.Block.Shape.Words <= MaxCreditWords)
            .OrderBy(x => x.Distance)
            .Select(x => (x.Line, CreditLine.Read(x.Line.Block.Text, x.Line.Rule == BareNamePass.PassName, language)))];

    /// <summary>The likely publishers, best first.</summary>
    private static List<Fact<string>> FindSources(
        IReadOnlyList<LedgerLine> ledger, List<(LedgerLine Line, CreditLine Credit)> credits, string? title)
    {
        var labelled = credits.Find(x => x.Credit.Source is { Length: <= MaxSourceChars });
        return
        [
            .. SourceRanking.Rank(ledger, title, labelled.Credit?.Source is { } source
                ? new Fact<string>(HostNames.In(source) ?? source.TrimEnd(',', ' '), "source-label", Quoted(labelled.Line)) : null),
        ];
    }

    /// <summary>The blocks that could have been the headline as well, likeliest first.</summary>
    private static IEnumerable<FactCandidate> Headlines(IReadOnlyList<LedgerLine> ledger) =>
        ledger.Where(line => line is { Headline: not null, Verdict.Role: not Role.Title })
            .OrderByDescending(line => line.Headline!.Score)
            .Select(line => new FactCandidate(
                FactName.Title, line.Headline!.Candidate.Text, "ranked-title", Quoted(line) + (line.Headline.Why.Length > 0 ? $" ({line.Headline.Why})" : "")));

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
    public static string Quoted(LedgerLine line) => Quoted(line.Block.Text, line.Block.FromLine);

    /// <summary>Words as evidence, shortened.</summary>
    /// <param name="number">Of their line in the dump; 0 where unknown.</param>
    public static string Quoted(string text, int number)
    {
        const int MaxChars = 120;
        var quote = $"“{(text.Length > MaxChars ? text[..MaxChars] + "…" : text)}”";
        return number > 0 ? $"line {number}: {quote}" : quote;
    }
}
