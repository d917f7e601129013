using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Ingestion.Retagging;

/// <summary>An article of a report.</summary>
/// <param name="Id">The id in its address.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Before">The tags readers saw, best first: subjects in capitals, mentions in small letters; null when there were none.</param>
/// <param name="After">Those of today, likewise.</param>
/// <param name="Reason">Why it stays as it is; null otherwise.</param>
public sealed record RetagExample(string Id, string Title, string? Before, string? After, string? Reason = null)
{
    /// <summary>Tags as a line.</summary>
    internal static string? CodesOf(IReadOnlyList<CountryTag> tags) => tags.Count == 0
        ? null
        : string.Join(' ', tags.Select(tag => tag.IsSubject ? tag.Country.ToString() : tag.Country.ToString().ToLowerInvariant()));
}
