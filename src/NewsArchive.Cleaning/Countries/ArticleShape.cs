namespace NewsArchive.Cleaning.Countries;

/// <summary>What the prominence of a country is measured against: the article as a whole.</summary>
/// <param name="Texts">Texts that are not empty, the title among them.</param>
/// <param name="Total">The weighted mentions of all countries.</param>
/// <param name="Most">Those of the country that is named most.</param>
/// <param name="Countries">How many countries are named.</param>
/// <param name="InTitle">How many of them the title names.</param>
internal sealed record ArticleShape(int Texts, double Total, double Most, int Countries, int InTitle)
{
    public static ArticleShape Of(IReadOnlyCollection<Prominence> countries, int texts) => new(
        texts,
        countries.Sum(country => country.Total),
        countries.Select(country => country.Total).DefaultIfEmpty().Max(),
        countries.Count,
        countries.Count(country => country.Title > 0));
}
