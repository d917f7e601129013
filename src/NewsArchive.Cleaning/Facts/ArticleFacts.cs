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

    /// <summary>These facts with what is too long to be true shortened, or left out where a part would be another name.</summary>
    public ArticleFacts WithinLimits() => this with
    {
        Title = Shortened(Title, MaxTitleChars),
        Author = Shortened(Author, MaxNameChars),
        Section = Shortened(Section, MaxNameChars),
        Source = Source is { } source && (source.Value.Length > MaxNameChars || source.Value.Any(char.IsControl)) ? null : Shortened(Source, MaxNameChars),
    };

    private static Fact<string>? Shortened(Fact<string>? fact, int maxChars)
    {
        const int MaxEvidenceChars = 300;
        return fact == null ? null : fact with { Value = Cut(fact.Value, maxChars), Evidence = Cut(fact.Evidence, MaxEvidenceChars) };
    }

    private static string Cut(string text, int maxChars)
    {
        if (text.Length <= maxChars)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[maxChars - 1]) ? maxChars - 1 : maxChars;
        return text[..end] + "…";
    }

    /// <summary>These facts, and another's where these are silent.</summary>
    public ArticleFacts OrElse(ArticleFacts other) => new(
        Title ?? other.Title,
        Published ?? other.Published,
        Source ?? other.Source,
        Author ?? other.Author,
        Section ?? other.Section,
        Language ?? other.Language);
}
