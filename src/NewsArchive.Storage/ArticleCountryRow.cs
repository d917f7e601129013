namespace NewsArchive.Storage;

/// <summary>A country tag of an article.</summary>
public sealed class ArticleCountryRow
{
    /// <summary>ISO 3166-1 alpha-2, upper case.</summary>
    public required string Country { get; set; }

    public long ArticleKey { get; set; }

    /// <summary>From 1, the article's main country.</summary>
    public int Rank { get; set; }

    /// <summary>Whether the article is about the country or names it in passing.</summary>
    public bool IsSubject { get; set; }

    /// <summary>Share of the article's evidence, from 0 to 1.</summary>
    public double Weight { get; set; }
}
