namespace NewsArchive.Storage.Search;

/// <summary>An article with the words that were found.</summary>
/// <param name="Title">The title as runs of text.</param>
/// <param name="Snippet">The best passage as runs of text.</param>
/// <param name="Score">Why it stands where it does; null unless asked for in the order of relevance.</param>
public sealed record SearchHit(
    ArticleSummary Article, IReadOnlyList<TextRun> Title, IReadOnlyList<TextRun> Snippet, SearchScore? Score = null);
