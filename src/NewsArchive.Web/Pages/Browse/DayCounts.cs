using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Browse;

/// <summary>How many articles each day has.</summary>
public static class DayCounts
{
    /// <summary>Counts of the days of a list that lies within a year.</summary>
    public static IReadOnlyDictionary<DateOnly, int> Of(Facets facets)
    {
        ArgumentNullException.ThrowIfNull(facets);
        return facets.Days.ToDictionary(day => DayRange.Find(day.Value)!.Value.From!.Value, day => day.Articles);
    }
}
