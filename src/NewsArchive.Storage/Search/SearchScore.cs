namespace NewsArchive.Storage.Search;

/// <summary>Why an article stands where it does in the order of relevance.</summary>
/// <param name="Score">The whole, comparable within one search only.</param>
/// <param name="Terms">What each word adds.</param>
/// <param name="Recency">What the sum is multiplied by: 1 for the oldest article of the archive, 1.1 for the newest.</param>
public sealed record SearchScore(double Score, IReadOnlyList<TermScore> Terms, double Recency);
