namespace NewsArchive.Cleaning.Countries;

/// <summary>What country tags are computed from: the shown text of an article, nothing else.</summary>
/// <param name="Title">The headline; empty when there is none.</param>
/// <param name="Paragraphs">The shown blocks below the title, in order; a dateline inside the first one is found there.</param>
/// <param name="Dateline">The dateline where it stands in a block of its own; null when there is none.</param>
/// <param name="Section">The publisher's label above the headline; null when there is none. It only tells
/// names of several meanings apart, it earns no tag.</param>
public sealed record CountryInput(
    string Title,
    IReadOnlyList<string> Paragraphs,
    string? Dateline = null,
    string? Section = null);
