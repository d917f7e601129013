namespace NewsArchive.Storage.Stories;

/// <summary>What was read of a list at once.</summary>
/// <param name="Articles">In the order of the list.</param>
/// <param name="StoppedAt">Where reading was stopped before there were as many as asked for; null where it was not.</param>
public sealed record ReadPart<T>(IReadOnlyList<T> Articles, long? StoppedAt);
