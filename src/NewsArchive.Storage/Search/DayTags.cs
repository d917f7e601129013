using System.Globalization;

namespace NewsArchive.Storage.Search;

/// <summary>
/// Terms of the index that stand for the day of an article, its month, its year and its decade, so that any time is a few of
/// them and a date can stand anywhere in a query.
/// </summary>
internal static class DayTags
{
    /// <summary>The tag of an article without a date.</summary>
    public const string Undated = "\uE000u1";

    // Outside these years dates are mistakes of publishers; all that came before or come after share a decade.
    private const int FirstYear = 1900;
    private const int LastYear = 2099;
    private const string Earlier = "\uE000t189";
    private const string Later = "\uE000t210";

    /// <summary>The tags of an article's day.</summary>
    /// <param name="day">Null of an undated article.</param>
    public static IEnumerable<string> Of(DateOnly? day) =>
        day is { } known ? [Decade(known), Year(known), Month(known), Day(known)] : [Undated];

    /// <summary>The fewest tags of which every article of a time has exactly one; none where no day is within.</summary>
    /// <param name="from">The first day; null, or one before 1900, for all that came before.</param>
    /// <param name="to">The last day; null, or one after 2099, for all that come after.</param>
    public static IReadOnlyList<string> Between(DateOnly? from, DateOnly? to)
    {
        var tags = new List<string>();
        if (from > to)
        {
            return tags;
        }

        if (from is not { Year: >= FirstYear })
        {
            tags.Add(Earlier);
        }

        var end = to is { Year: <= LastYear } last ? last : new DateOnly(LastYear, 12, 31);
        for (var day = from is { Year: >= FirstYear } first ? first : new DateOnly(FirstYear, 1, 1); day <= end;)
        {
            (var tag, day) = Longest(day, end);
            tags.Add(tag);
        }

        if (to is not { Year: <= LastYear })
        {
            tags.Add(Later);
        }

        return tags;
    }

    /// <summary>The tag of the longest time that begins with a day and ends with another or before, and the day after it.</summary>
    private static (string Tag, DateOnly Next) Longest(DateOnly day, DateOnly end)
    {
        var next = day.AddDays(1);
        return day is { Day: 1, Month: 1 } && day.Year % 10 == 0 && day.AddYears(10) is var decade && decade.AddDays(-1) <= end ? (Decade(day), decade)
            : day is { Day: 1, Month: 1 } && day.AddYears(1) is var year && year.AddDays(-1) <= end ? (Year(day), year)
            : day is { Day: 1 } && day.AddMonths(1) is var month && month.AddDays(-1) <= end ? (Month(day), month)
            : (Day(day), next);
    }

    private static string Decade(DateOnly day) => day.Year < FirstYear ? Earlier : day.Year > LastYear ? Later : Written($"\uE000t{day.Year / 10}");

    private static string Year(DateOnly day) => Written($"\uE000y{day.Year}");

    private static string Month(DateOnly day) => Written($"\uE000m{day:yyyyMM}");

    private static string Day(DateOnly day) => Written($"\uE000d{day:yyyyMMdd}");

    private static string Written(FormattableString tag) => tag.ToString(CultureInfo.InvariantCulture);
}
