namespace NewsArchive.Cleaning.Facts;

/// <summary>When and by whom the story was written, as the lines around it print it.</summary>
/// <param name="Others">All that they offer, best first.</param>
internal sealed record TextCredits(
    Fact<PublishedDate>? Published, Fact<PublishedDate>? Modified, Fact<string>? Author, IReadOnlyList<FactCandidate> Others)
{
    private const int MaxLag = 4;

    /// <summary>Reads the lines around the story of a judged ledger.</summary>
    /// <param name="fetchedUtc">A later date is not believed, and "yesterday" is counted from it; null when unknown.</param>
    /// <param name="language">Of the story, ISO 639-1; null when unknown.</param>
    /// <param name="source">The publisher's host or name; null when unknown.</param>
    public static TextCredits Find(IReadOnlyList<LedgerLine> ledger, DateTime? fetchedUtc, string? language, string? source)
    {
        var lines = PrintedLine.Around(ledger);
        var habits = DateHabits.OfPage(ledger, language, source);
        var read = TextDates.Read(lines, habits, fetchedUtc);
        var names = NameLines.Read(lines, read);
        // A publisher's clock may be a day ahead of UTC.
        var dates = TextDates.Find(lines, read, names, habits, PublishedDate.LatestOf(fetchedUtc));
        var authors = TextAuthors.Find(ledger, lines, read, names, source);

        var published = dates.FirstOrDefault(date => date is { IsBelieved: true, IsChange: false });
        var modified = dates.FirstOrDefault(date => date is { IsBelieved: true, IsChange: true });
        // A date far from the headline is another story's when the change is printed beside it.
        published = published != null && modified != null && modified.Points - published.Points > MaxLag ? null : published;
        var isOlder = published != null && modified != null && modified.Mention.Date.Day < published.Mention.Date.Day;
        return new TextCredits(
            published?.Fact ?? OfChange(modified),
            isOlder ? null : modified?.Fact,
            authors.FirstOrDefault(author => author.IsBelieved).Fact,
            [
                .. dates.Select(date => FactCandidates.Of(date.IsChange ? FactName.Modified : FactName.Published, date.Fact)!),
                .. authors.Select(author => FactCandidates.Of(FactName.Author, author.Fact)!),
            ]);
    }

    /// <summary>Many pages print no other day than that of the last change; the article is of that day or somewhat older.</summary>
    private static Fact<PublishedDate>? OfChange(TextDate? modified) =>
        modified == null ? null : modified.Fact with { Evidence = modified.Evidence + " (the day of its last change; the page prints no other)" };
}
