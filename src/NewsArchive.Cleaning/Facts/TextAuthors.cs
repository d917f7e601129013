using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Chooses who wrote the story among the names that the lines around it print.</summary>
internal static class TextAuthors
{
    // As in AuthorPoints.
    private const int OfTeasers = -6;
    private const int MinTeasers = 3;

    // Below the first a candidate is not worth keeping, below the second it is not believed.
    private const int MinKept = 2;
    private const int MinBelieved = 10;

    private const int MaxHead = 6;
    private const int MaxCandidates = 8;
    private const int MaxLookedUp = 20;

    /// <summary>The likeliest authors with their evidence, best first; those in front are believed when <c>IsBelieved</c>.</summary>
    /// <param name="source">The publisher's host or name; null when unknown.</param>
    public static IReadOnlyList<(Fact<string> Fact, bool IsBelieved)> Find(
        IReadOnlyList<LedgerLine> ledger, IReadOnlyList<PrintedLine> lines, IReadOnlyList<IReadOnlyList<DateMention>> dates, IReadOnlyList<NameMention> read, string? source)
    {
        // A paper that stands beside the date without "by" has published the story, not written it.
        var mentions = read.Where(mention => mention.Form != NameForm.Bare || !IsSource(mention.Names[0], source)).ToList();
        if (mentions.Count == 0)
        {
            return [];
        }

        var title = ledger.FirstOrDefault(line => line.Verdict.Role == Role.Title)?.Block.Text ?? "";
        var counts = mentions.SelectMany(mention => mention.Names.Select(name => (name, mention.At))).Distinct()
            .GroupBy(x => x.name, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
        var words = new StoryWords(ledger);
        // Bylines of several people above the story belong to a list of other stories.
        var teasers = mentions.Where(mention => mention is { Form: NameForm.Labelled, Line.Zone: PageZone.Above or PageZone.Between }).Select(mention => mention.Names[0]).Distinct().Count() >= MinTeasers;
        var ranked = mentions
            .Select(mention => (Mention: mention, Points: AuthorPoints.Of(mention, lines, dates, counts, title) + (teasers && mention is { Form: NameForm.Labelled, Line: { Zone: PageZone.Above or PageZone.Between, Distance: > 2 } } ? OfTeasers : 0)))
            .Where(x => x.Points >= MinKept)
            .OrderByDescending(x => x.Points).ThenBy(x => x.Mention.At).Take(MaxLookedUp)
            .Select(x => (x.Mention, Points: x.Points + AuthorPoints.InWords(x.Mention, words)))
            .Where(x => x.Points >= MinKept)
            .OrderByDescending(x => x.Points).ThenBy(x => x.Mention.At)
            .ToList();
        return [.. ranked.Take(MaxCandidates).Select((x, i) => (Describe(x.Mention, i == 0 ? Together(x.Mention, ranked, teasers) : x.Mention.Names), x.Points >= MinBelieved))];
    }

    private static bool IsSource(string name, string? source) =>
        source != null && Squashed(source).Contains(Squashed(name), StringComparison.Ordinal);

    private static string Squashed(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // Below the story and far above it stand the bylines of other stories.
    private static bool IsAtHead(PrintedLine line) => line.Zone == PageZone.Between || line is { Zone: PageZone.Above, Distance: <= MaxHead } or { Zone: PageZone.Inside, Distance: <= AuthorPoints.MaxGap };

    /// <summary>The names of the best mention, and those of its kind beside it.</summary>
    private static List<string> Together(NameMention best, List<(NameMention Mention, int Points)> ranked, bool teasers)
    {
        var all = ranked.Where(x => x.Points >= MinBelieved && x.Mention.Form == best.Form && x.Mention.Line.Zone == best.Line.Zone && Math.Abs(x.Mention.At - best.At) <= AuthorPoints.MaxGap && AuthorPoints.AreNear(x.Mention.Line, best.Line)
                && (x.Mention.At == best.At || (IsAtHead(best.Line) && !teasers))
                && (best.Form != NameForm.Bare || x.Mention == best || (Math.Abs(x.Mention.At - best.At) <= 2 && AuthorPoints.IsKnownName(x.Mention.Names[0]))))
            .Select(x => x.Mention).OrderBy(mention => mention.At).SelectMany(mention => mention.Names).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var people = all.FindAll(name => !AuthorPoints.IsOrganisation(name));
        return people.Count > 0 ? people : all;
    }

    private static Fact<string> Describe(NameMention mention, IReadOnlyList<string> names) => new(
        string.Join(", ", names),
        mention.Form switch
        {
            NameForm.Labelled or NameForm.Nickname => "byline",
            NameForm.SignOff => "sign-off",
            NameForm.Portrait => "portrait",
            NameForm.About => "author-link",
            _ => mention.HasDate ? "byline" : "bare-name",
        },
        mention.Line.Quoted);
}
