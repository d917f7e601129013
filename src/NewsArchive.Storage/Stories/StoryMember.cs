namespace NewsArchive.Storage.Stories;

/// <summary>An article of a story.</summary>
/// <param name="Source">Null when it does not say.</param>
/// <param name="PublishedOn">Null when it does not say.</param>
/// <param name="Language">ISO 639-1; null when it cannot be told.</param>
public sealed record StoryMember(
    int DumpId, string PublicId, string Title, string? Source, DateOnly? PublishedOn, string? Language, int Words);
