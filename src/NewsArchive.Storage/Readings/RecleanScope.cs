namespace NewsArchive.Storage.Readings;

/// <summary>Which dumps are to be cleaned again; everything for neither source nor article.</summary>
/// <param name="Source">Only the articles of this source, by its host or printed name in any case.</param>
/// <param name="ArticleId">Only the dump of this address, see <see cref="ArticleRow.PublicId"/>; its article may be withdrawn.</param>
/// <param name="IsForced">Those too that today's cleaner has read already.</param>
public sealed record RecleanScope(string? Source = null, string? ArticleId = null, bool IsForced = false);
