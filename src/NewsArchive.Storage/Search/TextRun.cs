namespace NewsArchive.Storage.Search;

/// <summary>A run of text that is, or is not, a hit.</summary>
public sealed record TextRun(string Text, bool IsHit);
