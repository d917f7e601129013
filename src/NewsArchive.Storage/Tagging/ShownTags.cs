using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Storage.Tagging;

/// <summary>The tags of an article as lists, search and counts go by them: copies, made of the ledger and of what curators decided.</summary>
/// <param name="Rows">Country, whether it is a subject, weight; best first.</param>
/// <param name="IsFound">Whether a search for each of these countries finds the article, and for no other.</param>
/// <param name="Corrections">What curators decided.</param>
internal sealed record ShownTags(IReadOnlyList<(string Country, bool IsSubject, double Weight)> Rows, bool IsFound, IReadOnlyList<TagCorrectionRow> Corrections)
{
    /// <summary>Whether they are what the tags of the ledger make with the corrections.</summary>
    public bool AreOf(IReadOnlyList<CountryTag> found) =>
        IsFound && Rows.SequenceEqual(TagCorrections.Apply(found, Corrections).Select(tag => (tag.Country.ToString(), tag.IsSubject, tag.Weight)));
}
