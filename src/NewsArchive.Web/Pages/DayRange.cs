using System.Globalization;

namespace NewsArchive.Web.Pages;

/// <summary>A year, a month or a day as written in an address.</summary>
public static class DayRange
{
    /// <summary>First and last day of <c>2022</c>, <c>2022-01</c>, <c>2022-01-22</c>; null for anything else.</summary>
    public static (DateOnly? From, DateOnly? To)? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return text.Length switch
        {
            10 when text[7] == '-' && Read(text, text.AsSpan(8)) is { } day => (day, day),
            7 when Read(text, "01") is { } month => (month, LastOfMonth(month)),
            4 when Read(text + "-01", "01") is { } year => (year, new DateOnly(year.Year, 12, 31)),
            _ => null,
        };
    }

    /// <summary>The last day of a day's month.</summary>
    public static DateOnly LastOfMonth(DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    // Pages read hundreds; a format is slow to follow.
    private static DateOnly? Read(ReadOnlySpan<char> text, ReadOnlySpan<char> dayOfMonth) =>
        text[4] == '-' && Number(text[..4]) is >= 1 and var year && Number(text[5..7]) is >= 1 and <= 12 and var month
            && Number(dayOfMonth) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
