namespace NewsArchive.Storage.Stories;

/// <summary>The article whose text another dump repeats.</summary>
public sealed record FirstArticle(string PublicId, string Title);
