using System.Globalization;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Countries;

/// <summary>A country that is often tagged in the same articles as another.</summary>
/// <param name="Articles">Those that are tagged with both.</param>
/// <param name="Times">How many times as many as if the two had nothing to do with each other; null where that is not known or one article is all there is.</param>
/// <param name="Href">Their list.</param>
public sealed record CountryTogether(CountryCode Country, int Articles, double? Times, string Href)
{
    private const int Most = 8;

    // One article may be chance, and of two seldom tagged countries it would be a thousand times what chance has.
    private const int FewestCompared = 2;

    /// <summary>The most frequent ones.</summary>
    /// <param name="request">The list of a country.</param>
    /// <param name="facets">Its counts.</param>
    /// <param name="everything">How many articles the archive has, and each country; null when the list is a part of the country's articles.</param>
    public static IReadOnlyList<CountryTogether> Of(ListRequest request, Facets facets, Facets? everything)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(facets);

        var alone = everything?.Countries.ToDictionary(count => count.Value, count => count.Articles);
        return [.. facets.Countries.Where(count => count.Value != request.Filter.Country?.ToString()).Take(Most).Select(count =>
        {
            var country = CountryCode.Parse(count.Value, CultureInfo.InvariantCulture);
            return new CountryTogether(country, count.Articles, Times(count), request.TaggedToo(country));
        })];

        // Expected are as many as the shares of the two make together. An article may have come between the two counts.
        double? Times(FacetCount both) => both.Articles >= FewestCompared && alone?.GetValueOrDefault(both.Value) is > 0 and var other
            ? (double)both.Articles * everything!.Total / ((double)facets.Total * other)
            : null;
    }

    /// <summary>E.g. <c>3.2 ×</c>.</summary>
    public string? Told => Times is { } times
        ? times.ToString(times < 1 ? "0.00 ×" : times < 10 ? "0.0 ×" : "#,0 ×", CultureInfo.InvariantCulture)
        : null;
}
