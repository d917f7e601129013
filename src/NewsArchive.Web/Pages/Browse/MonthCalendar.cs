namespace NewsArchive.Web.Pages.Browse;

/// <summary>A month as a calendar shows it: weeks from Monday to Sunday.</summary>
/// <param name="Weeks">Seven days each; null where the week reaches into another month.</param>
public sealed record MonthCalendar(IReadOnlyList<IReadOnlyList<CalendarDay?>> Weeks)
{
    /// <summary>Makes a month's calendar.</summary>
    /// <param name="first">Its first day.</param>
    /// <param name="counts">Articles by day; days without articles are missing.</param>
    public static MonthCalendar Of(DateOnly first, IReadOnlyDictionary<DateOnly, int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);

        var peak = counts.Values.DefaultIfEmpty().Max();
        var days = Enumerable.Repeat<CalendarDay?>(null, Column(first)).Concat(
            Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays).Select(day =>
                new CalendarDay(day, counts.GetValueOrDefault(day), Heat.Of(counts.GetValueOrDefault(day), peak))));
        return new MonthCalendar([.. days.Chunk(7).Select(Whole)]);
    }

    /// <summary>The place of a day in its week: 0 for Monday.</summary>
    public static int Column(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    private static IReadOnlyList<CalendarDay?> Whole(CalendarDay?[] week) =>
        [.. week, .. Enumerable.Repeat<CalendarDay?>(null, 7 - week.Length)];
}

/// <summary>A day of the calendar.</summary>
/// <param name="Heat">See <see cref="Browse.Heat"/>.</param>
public sealed record CalendarDay(DateOnly Day, int Articles, int Heat);
