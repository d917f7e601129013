using System.Globalization;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages;

/// <summary>The column beside a list: what it can be narrowed down to, with counts.</summary>
/// <param name="Request">The list.</param>
/// <param name="Groups">One a facet that still offers a choice.</param>
/// <param name="Chart">Articles by month.</param>
public sealed record FacetColumn(ListRequest Request, IReadOnlyList<FacetGroup> Groups, MonthChart Chart)
{
    private const int MaxLinks = 8;

    /// <summary>Makes the column of a list.</summary>
    public static FacetColumn Of(ListRequest request, Facets facets)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(facets);

        var filter = request.Filter;
        var isWhole = request is { Path: Addresses.Home, IsNarrowed: false };
        FacetGroup[] groups =
        [
            filter.Country != null ? FacetGroup.None : FacetGroup.Of("Countries", facets.Countries, MaxLinks, Printed.Country, code =>
                isWhole ? Addresses.Country(code) : request.With(filter with { Country = CountryCode.Parse(code, CultureInfo.InvariantCulture) }))
                with { All = isWhole ? Addresses.Countries : null },
            filter.Source != null ? FacetGroup.None : FacetGroup.Of("Sources", facets.Sources, MaxLinks, host => host, host =>
                isWhole ? Addresses.Source(host) : request.With(filter with { Source = host }))
                with { All = isWhole ? Addresses.Sources : null },
            filter.Language != null ? FacetGroup.None : FacetGroup.Of("Languages", facets.Languages, MaxLinks, LanguageNames.Of, code =>
                request.With(filter with { Language = code })),
            request.Pinned is { From: null, To: null } ? Dates(request, facets.Months, isWhole) : FacetGroup.None,
        ];
        return new FacetColumn(request, [.. groups.Where(group => group.Links.Count > 1)], MonthChart.Of(facets.Months));
    }

    // Many months are first offered as years.
    private static FacetGroup Dates(ListRequest request, IReadOnlyList<FacetCount> months, bool isWhole)
    {
        var byYear = months.GroupBy(m => m.Value[..4]).Select(y => new FacetCount(y.Key, y.Sum(m => m.Articles))).ToList();
        var offered = byYear.Count > 1 && months.Count > MaxLinks ? byYear : months;
        return FacetGroup.Of("Dates", offered, MaxLinks, Label, Address);

        string Label(string value) => value.Length == 4 ? value : Printed.Month(DayRange.Find(value)!.Value.From!.Value);

        string Address(string value)
        {
            var (from, to) = DayRange.Find(value)!.Value;
            return isWhole ? "/" + value.Replace('-', '/')
                : request.With(request.Filter with { From = from, To = to });
        }
    }
}
