namespace NewsArchive.Storage.Search;

/// <summary>What a reader may be about to type.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Query">What to search for, as it would be typed.</param>
/// <param name="Name">What to show: the words, the source, the country's English name, the headline.</param>
/// <param name="Id">The source's host, the country's code, the article's public id; null of words.</param>
/// <param name="Articles">How many articles have it; null of a headline.</param>
public sealed record Suggestion(SuggestionKind Kind, string Query, string Name, string? Id, int? Articles);
