using System.Globalization;

namespace NewsArchive.Web.Pages;

/// <summary>A year, a month or a day as written in an address.</summary>
public static class DayRange
{
    /// <summary>First and last day of <c>2022</c>, <c>2022-01</c>, <c>2022-01-22</c>; null for anything else.</summary>
    public static (DateOnly? From, DateOnly? To)? Find(string text)
    {
        if (Parse(text, "yyyy-MM-dd") is { } day)
        {
            return (day, day);
        }

        if (Parse(text, "yyyy-MM") is { } month)
        {
            return (month, LastOfMonth(month));
        }

        return Parse(text, "yyyy") is { } year ? (year, new DateOnly(year.Year, 12, 31)) : null;
    }

    /// <summary>The last day of a day's month.</summary>
    public static DateOnly LastOfMonth(DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static DateOnly? Parse(string text, string format)
    {
        var isDay = DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return isDay ? day : null;
    }
}
