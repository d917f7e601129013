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
    /// <summary>These facts, and another's where these are silent.</summary>
    public ArticleFacts OrElse(ArticleFacts other) => new(
        Title ?? other.Title,
        Published ?? other.Published,
        Source ?? other.Source,
        Author ?? other.Author,
        Section ?? other.Section,
        Language ?? other.Language);
}
