namespace NewsArchive.Storage.Tagging;

/// <summary>A curator's decision on a country tag; it stands above what any tagger finds, now and later.</summary>
public sealed class TagCorrectionRow
{
    /// <summary>The id in the address of the article; the article may be gone, and come back.</summary>
    public required string PublicId { get; set; }

    /// <summary>ISO 3166-1 alpha-2, upper case.</summary>
    public required string Country { get; set; }

    public TagDecision Decision { get; set; }

    /// <summary>When it was decided, in UTC.</summary>
    public DateTime DecidedUtc { get; set; }

    /// <summary>Who decided, as they call themselves; null when they do not say.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Why, for readers; null when nothing was said.</summary>
    public string? Note { get; set; }
}
