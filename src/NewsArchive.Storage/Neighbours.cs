namespace NewsArchive.Storage;

/// <summary>The articles beside one in a list.</summary>
/// <param name="Newer">Null at the newest.</param>
/// <param name="Older">Null at the oldest.</param>
public sealed record Neighbours(ArticleSummary? Newer, ArticleSummary? Older);
