using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Evaluation.Countries;

/// <summary>An article and the countries that people gave it.</summary>
/// <param name="Id">Unique in its set.</param>
/// <param name="Language">ISO 639-1; empty when the set does not say.</param>
/// <param name="Input">What the tagger gets.</param>
/// <param name="Required">The countries it must be tagged with.</param>
/// <param name="Also">Countries that are neither required nor wrong.</param>
/// <param name="Main">The one that must come first; null where several are as good.</param>
internal sealed record CountryDocument(
    string Id, string Language, CountryInput Input, IReadOnlySet<string> Required, IReadOnlySet<string> Also, string? Main)
{
    /// <summary>The tags that a model gives it, best first.</summary>
    public IReadOnlyList<string> Tags(Salience salience) => [.. CountryTagger.Tag(Input, salience).Select(tag => tag.Country.ToString())];
}
