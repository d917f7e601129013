using System.Globalization;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages;

/// <summary>How dates, counts and long texts are printed on pages.</summary>
public static class Printed
{
    // Adults read 238 words of English non-fiction a minute (Brysbaert 2019, 190 studies).
    private const int WordsPerMinute = 238;

    /// <summary>E.g. <c>22 January 2022</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>22 January</c>.</summary>
    public static string DayOfYear(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>22 January 2022, 14:05 UTC</c>.</summary>
    public static string Moment(DateTime utc) => utc.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>Saturday</c>.</summary>
    public static string Weekday(DateOnly day) => day.ToString("dddd", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>January 2022</c>.</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>2022</c>.</summary>
    public static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>January</c>.</summary>
    public static string MonthName(DateOnly day) => day.ToString("MMMM", CultureInfo.InvariantCulture);

    /// <summary>For machines, e.g. <c>2022-01-22</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As printed in the dump, e.g. <c>03:11</c> or <c>07:00 (UTC+4)</c>.</summary>
    /// <param name="offsetMinutes">The publisher's distance from UTC; null when the dump does not say.</param>
    public static string Time(TimeOnly time, int? offsetMinutes)
    {
        var clock = time.ToString("HH:mm", CultureInfo.InvariantCulture);
        if (offsetMinutes is not { } offset)
        {
            return clock;
        }

        var (hours, minutes) = Math.DivRem(Math.Abs(offset), 60);
        var distance = offset == 0 ? "" : (offset < 0 ? "−" : "+") + (minutes == 0 ? $"{hours}" : $"{hours}:{minutes:00}");
        return $"{clock} (UTC{distance})";
    }

    /// <summary>E.g. <c>12,304</c>.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>3.21</c>.</summary>
    public static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>1 article</c>, <c>2 countries</c>.</summary>
    /// <param name="many">The plural; null adds an s.</param>
    public static string Count(long number, string one, string? many = null) =>
        $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>How many articles a list has, e.g. <c>12 articles</c>, or <c>more than 12,345 articles</c> where counting all would have taken too long.</summary>
    public static string Total(Facets facets)
    {
        ArgumentNullException.ThrowIfNull(facets);
        return facets is { IsExact: false, Total: 0 } ? "an unknown number of articles" : (facets.IsExact ? "" : "more than ") + Count(facets.Total, "article");
    }

    /// <summary>How many of a list's articles have something, e.g. <c>12 articles</c>, or <c>at least 12 articles</c> where not all were counted.</summary>
    public static string Part(int articles, bool isExact) => (isExact ? "" : "at least ") + Count(articles, "article");

    /// <summary>English name of a country, e.g. <c>Ukraine</c>; the code where no such country is known.</summary>
    /// <param name="code">ISO 3166-1 alpha-2.</param>
    public static string Country(string code) =>
        CountryCode.TryParse(code, CultureInfo.InvariantCulture, out var country)
            ? CountryNames.EnglishName(country)
            : code;

    /// <summary>How long the text takes to read, e.g. <c>4 min</c>.</summary>
    public static string ReadingTime(int words) =>
        $"{Number(Math.Max(1, (int)Math.Round((double)words / WordsPerMinute)))} min";

    /// <summary>Whether a letter is written from the right: from Hebrew to the last Arabic block, and the forms that both have for old fonts.</summary>
    public static bool IsFromTheRight(char letter) =>
        letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>The text, or its beginning up to a word's end and an ellipsis.</summary>
    public static string Cut(string text, int maxChars)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= maxChars)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', maxChars);
        end = end > maxChars / 2 ? end : maxChars;
        end = char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.', '–', '-', '…') + "…";
    }
}
