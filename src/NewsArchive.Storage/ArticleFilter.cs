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
}
