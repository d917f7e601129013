namespace NewsArchive.Storage.Search;

/// <summary>Where a term of a query stands in its <c>MATCH</c> expression, for a function that scores the phrases of it.</summary>
/// <param name="FirstPhrase">The number of its first phrase, counted from 0.</param>
/// <param name="Phrases">How many phrases it has from there: one for each form or word of a beginning.</param>
internal sealed record TermPlace(SearchTerm Term, int FirstPhrase, int Phrases);
