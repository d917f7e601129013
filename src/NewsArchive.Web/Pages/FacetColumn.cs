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
    private const int MaxLinks = Storage.Search.Facets.MaxSources;

    /// <summary>Makes the column of a list.</summary>
    public static FacetColumn Of(ListRequest request, Facets facets)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(facets);

        var filter = request.Filter;
        var hasDates = request.Pinned is { From: null, To: null };
        FacetGroup[] groups =
        [
            filter.Country == null ? Countries(request, facets.Countries) : FacetGroup.None,
            filter.Source == null ? Sources(request, facets.Sources) : FacetGroup.None,
            filter.Language == null ? Languages(request, facets.Languages) : FacetGroup.None,
            hasDates ? Dates(request, facets.Months) : FacetGroup.None,
        ];
        var chart = MonthChart.Of(hasDates ? facets.Months : []);
        return new FacetColumn(request, [.. groups.Where(group => group.Links.Count > 1)], chart);
    }

    private static FacetGroup Countries(ListRequest request, IReadOnlyList<FacetCount> counts)
    {
        var group = FacetGroup.Of("Countries", counts, MaxLinks, Printed.Country, code => request.IsWhole
            ? Addresses.Country(code)
            : request.With(request.Filter with { Country = CountryCode.Parse(code, CultureInfo.InvariantCulture) }));
        return request.IsWhole ? group with { All = Addresses.Countries } : group;
    }

    private static FacetGroup Sources(ListRequest request, IReadOnlyList<FacetCount> counts)
    {
        var group = FacetGroup.Of("Sources", counts, MaxLinks, host => host, host => request.IsWhole
            ? Addresses.Source(host)
            : request.With(request.Filter with { Source = host }));
        return request.IsWhole ? group with { All = Addresses.Sources } : group;
    }

    private static FacetGroup Languages(ListRequest request, IReadOnlyList<FacetCount> counts) =>
        FacetGroup.Of("Languages", counts, MaxLinks, LanguageNames.Of, code =>
            request.With(request.Filter with { Language = code }));

    // Many months are first offered as years.
    private static FacetGroup Dates(ListRequest request, IReadOnlyList<FacetCount> months)
    {
        var years = months.GroupBy(month => month.Value[..4])
            .Select(year => new FacetCount(year.Key, year.Sum(month => month.Articles)))
            .ToList();
        var offered = years.Count > 1 && months.Count > MaxLinks ? years : months;
        return FacetGroup.Of("Dates", offered, MaxLinks, Label, Address);

        string Label(string value) => value.Length == 4 ? value : Printed.Month(Range(value).From);

        string Address(string value) => request.IsWhole
            ? "/" + value.Replace('-', '/')
            : request.With(request.Filter with { From = Range(value).From, To = Range(value).To });

        (DateOnly From, DateOnly To) Range(string value) => DayRange.Find(value) is ({ } from, { } to)
            ? (from, to)
            : throw new ArgumentException($"'{value}' is no year and no month.", nameof(value));
    }
}
