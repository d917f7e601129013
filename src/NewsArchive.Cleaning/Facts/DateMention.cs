namespace NewsArchive.Cleaning.Facts;

/// <summary>A date as it stands in a text.</summary>
/// <param name="Start">Where it begins, in characters; a time of day before the date belongs to it.</param>
/// <param name="End">Where it ends, exclusive.</param>
public sealed record DateMention(PublishedDate Date, int Start, int End);
