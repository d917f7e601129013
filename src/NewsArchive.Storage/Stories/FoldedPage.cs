namespace NewsArchive.Storage.Stories;

/// <summary>A page of a folded list.</summary>
/// <param name="Next">The position of the next page; null on the last one.</param>
/// <param name="IsCutShort">Whether reading was stopped by its time limit: the rest is behind <paramref name="Next"/>.</param>
public sealed record FoldedPage<T>(IReadOnlyList<FoldedLine<T>> Lines, long? Next, bool IsCutShort = false);
