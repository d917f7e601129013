namespace NewsArchive.Cleaning.Countries;

/// <summary>What country tags are computed from: the shown text of an article and what is known about it.</summary>
/// <param name="Title">The headline; empty when there is none.</param>
/// <param name="Paragraphs">The shown blocks below the title, in order; a dateline inside the first one is found there.</param>
/// <param name="Dateline">The dateline where it stands in a block of its own; null when there is none.</param>
/// <param name="Section">The publisher's label above the headline; null when there is none. It only tells
/// names of several meanings apart, it earns no tag.</param>
/// <param name="Language">ISO 639-1 code of the text's language; null where it is to be guessed from the text.</param>
/// <param name="Date">The day of the article, by which leaders are told from their namesakes; null when unknown.</param>
/// <param name="Source">The host name of the publisher; null when unknown. Its country only tells names of several
/// meanings apart, it earns no tag.</param>
public sealed record CountryInput(
    string Title,
    IReadOnlyList<string> Paragraphs,
    string? Dateline = null,
    string? Section = null,
    string? Language = null,
    DateOnly? Date = null,
    string? Source = null);
