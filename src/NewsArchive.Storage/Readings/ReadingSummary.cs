namespace NewsArchive.Storage.Readings;

/// <summary>A reading of an article as lists show it.</summary>
/// <param name="SinceUtc">From when it was shown.</param>
/// <param name="UntilUtc">Until when; null for the present one.</param>
/// <param name="Cleaner">The version of the cleaner that made it; null when it was made before versions were kept.</param>
public sealed record ReadingSummary(DateTime SinceUtc, DateTime? UntilUtc, string? Cleaner, string Title, int Words);
