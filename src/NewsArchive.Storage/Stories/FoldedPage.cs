namespace NewsArchive.Storage.Stories;

/// <summary>A page of a folded list.</summary>
/// <param name="Next">The position of the next page; null on the last one.</param>
public sealed record FoldedPage<T>(IReadOnlyList<FoldedLine<T>> Lines, long? Next);
