using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Countries;

/// <summary>A span of time that the map can show.</summary>
/// <param name="IsShown">Whether it is the one on the page.</param>
public sealed record MapPeriod(string Label, string Href, bool IsShown)
{
    /// <summary>All time and each year of the archive, with the other filters of a list.</summary>
    /// <param name="years">Newest first.</param>
    public static IReadOnlyList<MapPeriod> Of(ListRequest request, IReadOnlyList<PeriodCount> years)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(years);

        return [Of(request, "All years", null, null), .. years.Select(year =>
            Of(request, Printed.Year(year.FirstDay), year.FirstDay, year.FirstDay.AddYears(1).AddDays(-1)))];
    }

    private static MapPeriod Of(ListRequest request, string label, DateOnly? from, DateOnly? to)
    {
        var filter = request.Filter with { From = from, To = to };
        return new MapPeriod(label, request.With(filter), filter == request.Filter);
    }
}
