namespace NewsArchive.Storage.Stories;

/// <summary>A line of a folded list.</summary>
/// <param name="Article">What was read of the article that stands for its story.</param>
/// <param name="Story">Null of an article that stands alone.</param>
public sealed record FoldedLine<T>(T Article, FoldedStory? Story);
