using System.Globalization;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Countries;

/// <summary>The world shaded by the articles of a list.</summary>
/// <param name="Countries">All with articles, most articles first, then by name; one without a place on the map too.</param>
/// <param name="Steps">What the tones mean.</param>
public sealed record CountryMap(IReadOnlyList<MapCountry> Countries, MapSteps Steps)
{
    /// <summary>Countries with an outline, or those that are dots; dots are drawn later, so that nothing covers them.</summary>
    public IEnumerable<MapCountry> Drawn(bool dots) => Countries.Where(country => country.Shape?.IsDot == dots);

    /// <summary>Outlines without articles.</summary>
    public IEnumerable<MapShape> Blank => WorldMap.Shapes.Values.Where(shape => !shape.IsDot)
        .ExceptBy(Countries.Select(country => country.Country), shape => shape.Country);

    /// <summary>Makes the map of a list.</summary>
    /// <param name="counts">Articles by country.</param>
    public static CountryMap Of(ListRequest request, IReadOnlyList<FacetCount> counts)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(counts);

        var steps = MapSteps.Of(counts.Select(count => count.Articles).DefaultIfEmpty().Max());
        var countries = counts
            .Select(count => (Code: CountryCode.Parse(count.Value, CultureInfo.InvariantCulture), count.Articles))
            .Select(count => new MapCountry(
                count.Code, count.Articles, steps.Of(count.Articles), request.TaggedToo(count.Code), WorldMap.Shapes.GetValueOrDefault(count.Code)));
        return new CountryMap([.. countries.OrderByDescending(c => c.Articles).ThenBy(c => c.Name, StringComparer.InvariantCulture)], steps);
    }
}

/// <summary>A country with articles.</summary>
/// <param name="Step">Its tone, from 1.</param>
/// <param name="Href">The list of these articles.</param>
/// <param name="Shape">Null for a code that has no place on the map.</param>
public sealed record MapCountry(CountryCode Country, int Articles, int Step, string Href, MapShape? Shape)
{
    /// <summary>The English name.</summary>
    public string Name { get; } = CountryNames.EnglishName(Country);

    /// <summary>E.g. <c>Ukraine: 1,234 articles</c>.</summary>
    public string Label => $"{Name}: {Printed.Count(Articles, "article")}";
}
