namespace NewsArchive.Ingestion.Dumps;

/// <summary>What an archive of fetched pages says of one of them.</summary>
/// <param name="Address">Where it was fetched; null when that is not said or no address.</param>
/// <param name="FetchedUtc">When, in UTC; null when that is not said.</param>
/// <param name="ContentType">Of the record, not of the page in it; null when that is not said.</param>
/// <param name="IsText">Whether it is the text that was taken from a page.</param>
/// <param name="Truncated">Why the crawler did not keep all of it, a word like <c>length</c>; null when it does not say that.</param>
/// <param name="Language">Its language by the crawler's account, in any code; null when that is not said.</param>
internal sealed record WebRecordHead(Uri? Address, DateTime? FetchedUtc, string? ContentType, bool IsText = false, string? Truncated = null, string? Language = null);
