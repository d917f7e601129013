namespace NewsArchive.Storage;

/// <summary>What a list shows of an article.</summary>
/// <param name="Key">See <see cref="ArticleKey"/>; the position for paging.</param>
/// <param name="Countries">ISO 3166-1 alpha-2, main country first.</param>
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
    IReadOnlyList<string> Countries);
