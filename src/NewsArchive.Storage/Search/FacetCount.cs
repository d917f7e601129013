namespace NewsArchive.Storage.Search;

/// <summary>A value and how many articles have it.</summary>
/// <param name="Value">Country code, source host, language code, month as <c>2022-01</c> or day as <c>2022-01-22</c>.</param>
public sealed record FacetCount(string Value, int Articles);
