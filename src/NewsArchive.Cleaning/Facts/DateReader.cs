using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Finds the days that a text names, in the usual orders and languages, with the time of day beside them.</summary>
/// <remarks>
/// A month without a day, a day without a year and a relative day ("yesterday") are no dates here: the dump alone does not
/// say which day they mean.
/// </remarks>
public static partial class DateReader
{
    // Before and after: no printed news of the web age, no year at all.
    private const int MinYear = 1900;
    private const int MaxYear = 2099;

    // A time belongs to the date when at most this much stands between them: "19 January 2022, at around 03:11".
    private const int MaxTimeGap = 24;

    /// <summary>All dates of a text, in order.</summary>
    /// <param name="language">
    /// ISO 639-1; decides the order of 03/04/2022: month first in English, else day first. Null leaves such a date unread.
    /// </param>
    public static IReadOnlyList<DateMention> Find(string text, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(char.IsDigit))
        {
            return [];
        }

        var latin = WithLatinDigits(text);
        var found = new List<DateMention>();
        foreach (Match match in YearFirst().Matches(latin))
        {
            Add(found, text, match, Number(match, "y"), Number(match, "m"), Number(match, "d"));
        }

        foreach (Match match in DayMonthYear().Matches(latin))
        {
            if (MonthNames.Find(Word(match), language) is { } month)
            {
                Add(found, text, match, FullYear(match), month, Number(match, "d"));
            }
        }

        foreach (Match match in MonthDayYear().Matches(latin))
        {
            if (MonthNames.Find(Word(match), language) is { } month)
            {
                Add(found, text, match, Number(match, "y"), month, Number(match, "d"));
            }
        }

        foreach (Match match in Numeric().Matches(latin))
        {
            var (first, second) = (Number(match, "a"), Number(match, "b"));
            var isOpen = first <= 12 && second <= 12 && first != second && match.Groups["s"].Value == "/";
            if (isOpen && language == null)
            {
                continue;
            }

            var monthFirst = second > 12 || (isOpen && language == "en");
            Add(found, text, match, FullYear(match), monthFirst ? first : second, monthFirst ? second : first);
        }

        return WithTimes(latin, found);
    }

    private static void Add(List<DateMention> found, string text, Match match, int year, int month, int day)
    {
        var isDay = year is >= MinYear and <= MaxYear && month is >= 1 and <= 12 && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
        var overlaps = found.Exists(other => match.Index < other.End && other.Start < match.Index + match.Length);
        if (isDay && !overlaps && match.Index + match.Length <= text.Length)
        {
            found.Add(new DateMention(
                new PublishedDate(new DateOnly(year, month, day)), match.Index, match.Index + match.Length));
        }
    }

    private static List<DateMention> WithTimes(string text, List<DateMention> dates)
    {
        dates.Sort((a, b) => a.Start.CompareTo(b.Start));
        if (dates.Count == 0)
        {
            return dates;
        }

        var times = TimeOfDay().Matches(text);
        for (var i = 0; i < dates.Count; i++)
        {
            var date = dates[i];
            var after = times.FirstOrDefault(t => t.Index >= date.End && t.Index - date.End <= MaxTimeGap
                && (i + 1 == dates.Count || t.Index < dates[i + 1].Start));
            var before = times.LastOrDefault(t => t.Index + t.Length <= date.Start && date.Start - t.Index - t.Length <= MaxTimeGap
                && (i == 0 || t.Index >= dates[i - 1].End));
            if ((after ?? before) is { } time && ReadTime(time) is { } clock)
            {
                dates[i] = new DateMention(
                    date.Date with { Time = clock, Offset = ReadOffset(time) },
                    Math.Min(date.Start, time.Index),
                    Math.Max(date.End, time.Index + time.Length));
            }
        }

        return dates;
    }

    private static TimeOnly? ReadTime(Match match)
    {
        var (hour, minute) = (Number(match, "h"), Number(match, "n"));
        var half = match.Groups["half"].Value;
        if (half.Length > 0 && hour is >= 1 and <= 12)
        {
            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static TimeSpan? ReadOffset(Match match)
    {
        if (!match.Groups["zone"].Success)
        {
            return null;
        }

        if (!match.Groups["oh"].Success)
        {
            return TimeSpan.Zero;
        }

        var minutes = match.Groups["om"].Success ? Number(match, "om") : 0;
        var offset = new TimeSpan(Number(match, "oh"), minutes, 0);
        return offset > TimeSpan.FromHours(14) ? null : match.Groups["sign"].Value == "+" ? offset : -offset;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int FullYear(Match match)
    {
        var year = Number(match, "y");
        return match.Groups["y"].Length == 2 ? 2000 + year : year;
    }

    private static string Word(Match match) => match.Groups["m"].Value.ToLowerInvariant();

    /// <summary>Arabic, Persian, Devanagari… digits as 0 to 9; every other character stays where it was.</summary>
    private static string WithLatinDigits(string text) =>
        text.Any(c => c > '9' && char.IsDigit(c))
            ? string.Create(text.Length, text, (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = char.IsDigit(source[i]) ? (char)('0' + (int)char.GetNumericValue(source[i])) : source[i];
                }
            })
            : text;

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)(?:\s?[-./年년]\s?)(?<m>\d{1,2})(?:\s?[-./月월]\s?)(?<d>\d{1,2})(?:\s?[日일])?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er|º|ª|η)?[\s.,-]{0,3}(?:de\s|of\s|del\s|d['’])?\s?(?<m>[\p{L}\p{M}'’]{2,16})[\s.,-]{0,3}(?:de\s|del\s)?\s?(?<y>(?:19|20)\d\d|(?<=[-'’])\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<m>[\p{L}\p{M}]{3,16})[\s.,]{0,3}(?<d>\d{1,2})(?:st|nd|rd|th)?[\s,.]{1,3}(?<y>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<![\d./-])(?<a>\d{1,2})(?<s>[./-])\s?(?<b>\d{1,2})\k<s>\s?(?<y>(?:19|20)\d\d|\d\d(?=\s*(?:[,|]|$|\d|[-–]\s)))(?![\d/-])", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<![\d.:])(?<h>\d{1,2})(?:[:：h]|[.](?=\d\d\s?(?:Uhr|h\b|[ap]\.?m)))(?<n>\d\d)(?::\d\d(?:\.\d+)?)?(?![\d:])\s?(?<half>[ap]\.?m\b\.?)?\s?(?<zone>Z\b|(?:UTC|GMT)(?:\s?(?<sign>[+-])(?<oh>\d{1,2}):?(?<om>\d\d)?)?|(?<sign>[+-])(?<oh>\d\d):?(?<om>\d\d)(?!\d))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TimeOfDay();
}
