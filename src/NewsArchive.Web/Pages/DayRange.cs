using System.Globalization;

namespace NewsArchive.Web.Pages;

/// <summary>A year, a month or a day as written in an address.</summary>
public static class DayRange
{
    /// <summary>First and last day of <c>2022</c>, <c>2022-01</c>, <c>2022-01-22</c>; null for anything else.</summary>
    public static (DateOnly? From, DateOnly? To)? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // Pages read hundreds: only the format that may fit is tried.
        return text.Length switch
        {
            10 when Parse(text, "yyyy-MM-dd") is { } day => (day, day),
            7 when Parse(text, "yyyy-MM") is { } month => (month, LastOfMonth(month)),
            4 when Parse(text, "yyyy") is { } year => (year, new DateOnly(year.Year, 12, 31)),
            _ => null,
        };
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
