namespace NewsArchive.Storage;

/// <summary>What a list shows of an article.</summary>
/// <param name="Key">See <see cref="ArticleKey"/>; the position for paging.</param>
/// <param name="Tags">All country tags, main country first.</param>
public sealed record ArticleSummary(
    long Key,
    string PublicId,
    string Title,
    string Lead,
    string? Source,
    DateOnly? PublishedOn,
    TimeOnly? PublishedAt,
    string? Author,
    string? Section,
    string? Language,
    int Words,
    IReadOnlyList<SummaryTag> Tags)
{
    /// <summary>What the article is about, main country first: its subjects, or all it mentions where it has none.</summary>
    public IEnumerable<string> Countries =>
        Tags.Where(tag => tag.IsSubject || !Tags.Any(other => other.IsSubject)).Select(tag => tag.Country);
}
