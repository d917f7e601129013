namespace NewsArchive.Cleaning.Countries;

/// <summary>A country the article is about or names, with the sentences that earned the tag.</summary>
/// <param name="Country">The country.</param>
/// <param name="IsSubject">Whether the article is about it (subject) or names it in passing (mention).</param>
/// <param name="Weight">How much the evidence speaks for it against the other tags, from 0 to 1; those of an article add up to 1.</param>
/// <param name="Evidence">Sentences of the shown text, first ones first; at most a handful.</param>
public sealed record CountryTag(CountryCode Country, bool IsSubject, double Weight, IReadOnlyList<CountryEvidence> Evidence);
