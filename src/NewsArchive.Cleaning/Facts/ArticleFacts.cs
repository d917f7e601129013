namespace NewsArchive.Cleaning.Facts;

/// <summary>What a dump says about its article; null where it does not say.</summary>
internal sealed record ArticleFacts(
    Fact<string>? Title,
    Fact<PublishedDate>? Published,
    Fact<string>? Source,
    Fact<string>? Author,
    Fact<string>? Section,
    Fact<string>? Language = null)
{
    // A longer title, name or label is text that landed in the wrong place; lists and feeds show these on every page.
    private const int MaxTitleChars = 500;
    private const int MaxNameChars = 200;

    /// <summary>A dump that says nothing.</summary>
    public static ArticleFacts None { get; } = new(null, null, null, null, null);

    public Fact<PublishedDate>? Modified { get; init; }

    public Fact<string>? Subtitle { get; init; }

    public Fact<string>? Address { get; init; }

    public Fact<string>? LeadImage { get; init; }

    /// <summary>What else was found for any of them, best first; the chosen ones may be among them.</summary>
    public IReadOnlyList<FactCandidate> Others { get; init; } = [];

    /// <summary>All candidates, the chosen ones first.</summary>
    public IReadOnlyList<FactCandidate> Candidates => FactCandidates.Gather(
        [
            FactCandidates.Of(FactName.Title, Title), FactCandidates.Of(FactName.Subtitle, Subtitle),
            FactCandidates.Of(FactName.Published, Published), FactCandidates.Of(FactName.Modified, Modified),
            FactCandidates.Of(FactName.Author, Author), FactCandidates.Of(FactName.Source, Source),
            FactCandidates.Of(FactName.Section, Section), FactCandidates.Of(FactName.Language, Language),
            FactCandidates.Of(FactName.Address, Address), FactCandidates.Of(FactName.LeadImage, LeadImage),
        ],
        Others);

    /// <summary>These facts with what is too long to be true shortened, or left out where a part would be another name.</summary>
    public ArticleFacts WithinLimits() => this with
    {
        Title = Shortened(Title, MaxTitleChars),
        Subtitle = Shortened(Subtitle, MaxTitleChars),
        Author = Shortened(Author, MaxNameChars),
        Section = Shortened(Section, MaxNameChars),
        Source = Source is { } source && (source.Value.Length > MaxNameChars || source.Value.Any(char.IsControl)) ? null : Shortened(Source, MaxNameChars),
    };

    private static Fact<string>? Shortened(Fact<string>? fact, int maxChars)
    {
        const int MaxEvidenceChars = 300;
        return fact == null ? null : fact with
        {
            Value = FactCandidates.Cut(fact.Value, maxChars),
            Evidence = FactCandidates.Cut(fact.Evidence, MaxEvidenceChars),
        };
    }

    /// <summary>These facts, and another's where these are silent.</summary>
    public ArticleFacts OrElse(ArticleFacts other) => new(
        Title ?? other.Title,
        Published ?? other.Published,
        Source ?? other.Source,
        Author ?? other.Author,
        Section ?? other.Section,
        Language ?? other.Language)
    {
        Modified = Modified ?? (Published is null ? other.Modified : null),
        Subtitle = Subtitle ?? other.Subtitle,
        Address = Address ?? other.Address,
        LeadImage = LeadImage ?? other.LeadImage,
        Others = [.. Others, .. other.Candidates],
    };
}
