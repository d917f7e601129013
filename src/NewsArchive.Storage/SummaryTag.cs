namespace NewsArchive.Storage;

/// <summary>A country tag as lists need it.</summary>
/// <param name="Country">ISO 3166-1 alpha-2, upper case.</param>
/// <param name="IsSubject">Whether the article is about the country or names it in passing.</param>
public sealed record SummaryTag(string Country, bool IsSubject);
