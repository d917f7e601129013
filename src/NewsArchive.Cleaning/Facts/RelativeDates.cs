using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Reads days that only the day of fetching makes dates: "3 hours ago", "yesterday", "19 January" without a year.</summary>
/// <remarks>Data: <c>relative-dates.tsv</c>. Months and years ago name no day and are not read.</remarks>
public static partial class RelativeDates
{
    // The web is younger; an earlier day of fetching is a default value.
    private const int FirstYear = 1993;
    private const string Word = @"[\p{L}\p{M}'’.]{2,12}";

    private static readonly Lazy<ILookup<string, string>> Words = new(() => WordList.Rows("relative-dates.tsv").ToLookup(row => row[0], row => row[1]));
    private static readonly Lazy<Regex> Ago = new(() => new Regex(
        $@"(?<![\p{{L}}\d])(?:(?<before>{Phrases("before")})\s)?(?<n>\d{{1,2}})\s?(?:{Units()})(?:\s?(?<after>{Phrases("after")})|(?![\p{{L}}]))(?![\p{{L}}\d])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Compiled));

    private static readonly Lazy<HashSet<string>> Today = new(() => [.. Words.Value["today"].SelectMany(row => row.Split(' '))]);
    private static readonly Lazy<HashSet<string>> Yesterday = new(() => [.. Words.Value["yesterday"].SelectMany(row => row.Split(' '))]);

    /// <summary>Numbers with a unit of time behind them, such as "2 months" or "6 min": ages and reading times.</summary>
    internal static Regex Ages { get; } = new(
        $@"(?<![\p{{L}}\d])\d{{1,3}}\s?(?:{Units()}|{string.Join('|', Words.Value["long"].SelectMany(row => row.Split(' ')))})(?![\p{{L}}])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Compiled);

    /// <summary>The first such day of a short line; null when it names none.</summary>
    /// <param name="fetchedUtc">When the page was fetched.</param>
    /// <param name="language">ISO 639-1; decides between month names that languages share.</param>
    public static DateMention? Find(string line, DateTime fetchedUtc, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (fetchedUtc.Year < FirstYear)
        {
            return null;
        }

        var text = DateDigits.InLatin(line);
        return FindAgo(text, fetchedUtc) ?? FindNamed(text, DateOnly.FromDateTime(fetchedUtc)) ?? FindWithoutYear(text, DateOnly.FromDateTime(fetchedUtc), language);
    }

    private static DateMention? FindAgo(string text, DateTime fetchedUtc)
    {
        if (!text.Any(char.IsDigit))
        {
            return null;
        }

        foreach (Match match in Ago.Value.Matches(text))
        {
            if (match.Groups["before"].Success || match.Groups["after"].Success)
            {
                var count = int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                var span = match.Groups["minute"].Success ? TimeSpan.FromMinutes(count)
                    : match.Groups["hour"].Success ? TimeSpan.FromHours(count)
                    : TimeSpan.FromDays(match.Groups["day"].Success ? count : 7 * count);
                return Mention(DateOnly.FromDateTime(fetchedUtc - span), match.Index, match.Length);
            }
        }

        return null;
    }

    private static DateMention? FindNamed(string text, DateOnly today)
    {
        foreach (var match in WordRun().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length).ToLowerInvariant();
            if (Today.Value.Contains(word) || Yesterday.Value.Contains(word))
            {
                return Mention(Today.Value.Contains(word) ? today : today.AddDays(-1), match.Index, match.Length);
            }
        }

        return null;
    }

    private static DateMention? FindWithoutYear(string text, DateOnly today, string? language)
    {
        foreach (var pattern in (Regex[])[DayMonth(), MonthDay()])
        {
            foreach (Match match in pattern.Matches(text))
            {
                if (MonthNames.Find(match.Groups["m"].Value, language) is { } month && LatestDay(month, match, today) is { } day)
                {
                    var clocks = ClockReader.Find(text);
                    var date = new PublishedDate(day, clocks.Count == 1 ? clocks[0].Time : null, clocks.Count == 1 ? clocks[0].Offset : null);
                    return new DateMention(date, match.Index, match.Index + match.Length);
                }
            }
        }

        return null;
    }

    /// <summary>The last such day that is not after tomorrow.</summary>
    private static DateOnly? LatestDay(int month, Match match, DateOnly today)
    {
        var day = int.Parse(match.Groups["d"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        for (var year = today.Year; year > today.Year - 5 && year > 1; year--)
        {
            if (day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var found && found.DayNumber <= today.DayNumber + 1)
            {
                return found;
            }
        }

        return null;
    }

    private static DateMention Mention(DateOnly day, int start, int length) => new(new PublishedDate(day), start, start + length);

    private static string Units() => string.Join('|', ((string[])["minute", "hour", "day", "week"]).Select(unit =>
        $"(?<{unit}>{string.Join('|', Words.Value[unit].SelectMany(row => row.Split(' ')).OrderByDescending(word => word.Length).Select(Regex.Escape))})"));

    private static string Phrases(string kind) => string.Join('|', Words.Value[kind].SelectMany(row => row.Split(", "))
        .OrderByDescending(phrase => phrase.Length).Select(Regex.Escape));

    [GeneratedRegex(@"[\p{L}\p{M}'’]+", RegexOptions.CultureInvariant)]
    private static partial Regex WordRun();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er|º)?[\s.-]{0,2}(?:de\s)?(?<m>" + Word + @")(?!\s?\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonth();

    [GeneratedRegex("(?<m>" + Word + @")\s?(?<d>\d{1,2})(?:st|nd|rd|th)?(?!\d|[\s,]+\d{4}|:)", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();
}
