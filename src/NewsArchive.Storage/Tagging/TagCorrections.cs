using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Storage.Tagging;

/// <summary>Puts what curators decided above what the tagger found.</summary>
public static class TagCorrections
{
    /// <summary>The tags readers see: subjects first, in the tagger's order, what only a curator knows of behind them, by code.</summary>
    /// <param name="found">The tagger's, best first.</param>
    /// <param name="corrections">Of this article, one a country.</param>
    public static IReadOnlyList<CountryTag> Apply(IReadOnlyList<CountryTag> found, IReadOnlyCollection<TagCorrectionRow> corrections)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(corrections);
        if (corrections.Count == 0)
        {
            return found;
        }

        var decided = corrections.ToDictionary(correction => CountryCode.Parse(correction.Country, null), correction => correction.Decision);
        var added = decided.Keys.Except(found.Select(tag => tag.Country)).OrderBy(country => country.ToString(), StringComparer.Ordinal)
            .Select(country => new CountryTag(country, IsSubject: false, Weight: 0, []));
        return
        [
            .. found.Concat(added)
                .Select(tag => (Tag: tag, Decision: decided.TryGetValue(tag.Country, out var decision) ? decision : Role(tag)))
                .Where(tag => tag.Decision != TagDecision.None)
                .OrderByDescending(tag => tag.Decision)
                .Select(tag => tag.Tag with { IsSubject = tag.Decision == TagDecision.Subject }),
        ];
    }

    private static TagDecision Role(CountryTag tag) => tag.IsSubject ? TagDecision.Subject : TagDecision.Mention;
}
