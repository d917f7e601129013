using System.Globalization;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages;

/// <summary>The column beside a list: what it can be narrowed down to, with counts.</summary>
/// <param name="Request">The list.</param>
/// <param name="Groups">One a facet that still offers a choice.</param>
/// <param name="Histogram">Articles over time, up to this year; without bars where there is no choice.</param>
/// <param name="Beyond">Articles dated before its bars or after this year.</param>
/// <param name="Years">Years with articles, newest first, and where the list comes to them; none where it fits on a page.</param>
public sealed record FacetColumn(
    ListRequest Request, IReadOnlyList<FacetGroup> Groups, Histogram Histogram, IReadOnlyList<FacetLink> Beyond, IReadOnlyList<FacetLink> Years)
{
    private const int MaxLinks = Storage.Search.Facets.MaxSources;

    /// <summary>What was counted, where that is not all of the list, e.g. <c>of the newest 12,304 articles found</c>; else null.</summary>
    public string? Counted { get; private init; }

    /// <summary>Makes the column of a list.</summary>
    /// <param name="clock">Tells which year it is.</param>
    public static FacetColumn Of(ListRequest request, Facets facets, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(facets);
        ArgumentNullException.ThrowIfNull(clock);

        var filter = request.Filter;
        var all = request.Pinned is { From: null, To: null } ? facets.Months : [];
        var months = Past(all, clock);
        FacetGroup[] groups =
        [
            filter.Country == null ? Countries(request, facets.Countries) : FacetGroup.None,
            filter.Source == null ? Sources(request, facets.Sources) : FacetGroup.None,
            filter.Language == null ? Languages(request, facets.Languages) : FacetGroup.None,
            Dates(request, months),
        ];
        var histogram = Histogram.Of(months.Count == 1 && facets.Days.Count > 1 ? facets.Days : months);
        FacetLink[] beyond = [.. OutsideOf(request, histogram, all, months, clock.GetUtcNow().Year, facets.IsExact)];
        return new FacetColumn(
            request,
            [.. groups.Where(group => group.OffersChoice(facets.Total))],
            histogram.Bars.Count + beyond.Length > 1 ? histogram : histogram with { Bars = [] },
            beyond,
            facets.Total > Paging.PageSize && request.Sort != SearchSort.Relevance ? JumpsOf(request, months) : [])
        {
            Counted = facets.IsExact ? null : $"of the newest {Printed.Count(facets.Total, "article")} found",
        };
    }

    /// <summary>The months up to this year. Dumps date some articles far ahead; they must not push the real years out. Where all lie ahead, they are shown.</summary>
    internal static IReadOnlyList<FacetCount> Past(IReadOnlyList<FacetCount> months, TimeProvider clock)
    {
        var year = clock.GetUtcNow().Year;
        var past = months
            .Where(month => int.Parse(month.Value.AsSpan(0, 4), CultureInfo.InvariantCulture) <= year)
            .ToList();
        return past.Count > 0 ? past : months;
    }

    private static IEnumerable<FacetLink> OutsideOf(
        ListRequest request, Histogram histogram, IReadOnlyList<FacetCount> all, IReadOnlyList<FacetCount> months, int year, bool isExact)
    {
        var first = histogram is { Unit: "year", Bars: [var bar, ..] } ? bar.From : DateOnly.MinValue;
        var earlier = months.Where(month => DayRange.Find(month.Value)!.Value.From < first).Sum(month => month.Articles);
        if (earlier > 0)
        {
            yield return new FacetLink(
                $"{Printed.Part(earlier, isExact)} dated earlier", request.With(request.Filter with { To = first.AddDays(-1) }), earlier);
        }

        if (months.Count < all.Count)
        {
            var later = all.Except(months).Sum(month => month.Articles);
            yield return new FacetLink(
                $"{Printed.Part(later, isExact)} dated later", request.With(request.Filter with { From = new DateOnly(year + 1, 1, 1) }), later);
        }
    }

    private static IReadOnlyList<FacetLink> JumpsOf(ListRequest request, IReadOnlyList<FacetCount> months)
    {
        var years = YearsOf(months);
        return years.Count < 2 ? [] : [.. years.Select(year =>
            new FacetLink(year.Value, request.From(int.Parse(year.Value, CultureInfo.InvariantCulture)), year.Articles))];
    }

    private static List<FacetCount> YearsOf(IReadOnlyList<FacetCount> months) => [.. months.GroupBy(month => month.Value[..4])
        .Select(year => new FacetCount(year.Key, year.Sum(month => month.Articles)))];

    private static FacetGroup Countries(ListRequest request, IReadOnlyList<FacetCount> counts)
    {
        var group = FacetGroup.Of("Countries", counts, MaxLinks, Printed.Country, code => request.IsWhole
            ? Addresses.Country(code)
            : request.With(request.Filter with { Country = CountryCode.Parse(code, CultureInfo.InvariantCulture) }),
            code => request.Excluding("country", code.ToLowerInvariant()));
        return request.IsWhole ? group with { All = Addresses.Countries } : group;
    }

    private static FacetGroup Sources(ListRequest request, IReadOnlyList<FacetCount> counts)
    {
        var group = FacetGroup.Of("Sources", counts, MaxLinks, host => host, host => request.IsWhole
            ? Addresses.Source(host)
            : request.With(request.Filter with { Source = host }),
            host => request.Excluding("source", host));
        return request.IsWhole ? group with { All = Addresses.Sources } : group;
    }

    private static FacetGroup Languages(ListRequest request, IReadOnlyList<FacetCount> counts) =>
        FacetGroup.Of("Languages", counts, MaxLinks, LanguageNames.Of, code =>
            request.With(request.Filter with { Language = code }), code => request.Excluding("lang", code));

    // Many months are first offered as years.
    private static FacetGroup Dates(ListRequest request, IReadOnlyList<FacetCount> months)
    {
        var years = YearsOf(months);
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
