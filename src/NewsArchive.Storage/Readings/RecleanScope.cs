namespace NewsArchive.Storage.Readings;

/// <summary>Which dumps are to be cleaned again; everything for neither source nor article nor dumps.</summary>
/// <param name="Source">Only the articles of this source, by its host or printed name in any case.</param>
/// <param name="ArticleId">Only the dump of this address, see <see cref="ArticleRow.PublicId"/>; its article may be withdrawn.</param>
/// <param name="IsForced">Those too that today's cleaner has read already.</param>
/// <param name="Dumps">These alone, whether today's cleaner has read them or not: see <see cref="DumpRow.Id"/>.</param>
public sealed record RecleanScope(
    string? Source = null, string? ArticleId = null, bool IsForced = false, IReadOnlyCollection<int>? Dumps = null);
