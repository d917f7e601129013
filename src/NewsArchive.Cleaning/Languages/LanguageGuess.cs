namespace NewsArchive.Cleaning.Languages;

/// <summary>The language a text seems to be written in.</summary>
/// <param name="Code">ISO 639-1 code, lower case.</param>
/// <param name="Evidence">A sentence for the reader, e.g. <c>41 of 120 words are English function words</c>.</param>
/// <param name="Confidence">From 0 to 1; grows with the lead over the next likely language.</param>
public sealed record LanguageGuess(string Code, string Evidence, double Confidence);
