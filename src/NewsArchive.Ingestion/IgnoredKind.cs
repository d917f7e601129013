namespace NewsArchive.Ingestion;

/// <summary>How many inputs of a run were ignored for one reason.</summary>
/// <param name="Reason">Why: a clause like <c>a picture (.jpg)</c>.</param>
/// <param name="Count">How many; at least 1.</param>
public sealed record IgnoredKind(string Reason, int Count);
