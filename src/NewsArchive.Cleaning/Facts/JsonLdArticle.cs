namespace NewsArchive.Cleaning.Facts;

/// <summary>What a page's JSON-LD says of its article; null or empty where it does not say.</summary>
internal sealed record JsonLdArticle
{
    /// <summary>The schema.org type, e.g. <c>NewsArticle</c>.</summary>
    public required string Type { get; init; }

    public string? Headline { get; init; }

    public string? AlternativeHeadline { get; init; }

    public string? DatePublished { get; init; }

    public string? DateModified { get; init; }

    /// <summary>The address of its first picture.</summary>
    public string? Image { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    public string? Section { get; init; }

    public string? Language { get; init; }

    public string? Description { get; init; }

    public string? Body { get; init; }
}
