using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Storage;

/// <summary>Which articles a list shows. A null member asks for nothing.</summary>
/// <param name="Country">Tagged with this country, as subject or mention.</param>
/// <param name="Source">From this source: <see cref="SourceRow.Host"/>.</param>
/// <param name="From">Published on this day or later.</param>
/// <param name="To">Published on this day or earlier.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Undated">Only articles without a date.</param>
public sealed record ArticleFilter(
    CountryCode? Country = null,
    string? Source = null,
    DateOnly? From = null,
    DateOnly? To = null,
    string? Language = null,
    bool Undated = false)
{
    /// <summary>Whether it asks for nothing at all.</summary>
    public bool IsEmpty => this == new ArticleFilter();

    /// <summary>The smallest key it lets through; null when it sets no limit. Undated articles are in no range of days.</summary>
    internal long? FirstKey => Undated ? null
        : From is { } from ? Math.Max(ArticleKey.FirstOf(from), ArticleKey.LastUndated + 1)
        : To is null ? null : ArticleKey.LastUndated + 1;

    /// <summary>The greatest key it lets through; null when it sets no limit.</summary>
    internal long? LastKey => Undated ? From is null && To is null ? ArticleKey.LastUndated : long.MinValue
        : To is { } to ? ArticleKey.LastOf(to) : null;
}
