using System.Globalization;

namespace NewsArchive.Storage.Search;

/// <summary>The days that <c>before:</c>, <c>after:</c> and <c>on:</c> stand for.</summary>
internal static class QueryDates
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy-MM", "yyyy-M", "yyyy"];

    /// <summary>The filter of a field word and a year, month or day; null when it is none.</summary>
    public static ArticleFilter? Filter(string field, string text)
    {
        // The last year has no day after it.
        var isDate = DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first.Year is > 1 and < 9999;
        if (!isDate)
        {
            return null;
        }

        var last = text.Count(c => c == '-') switch
        {
            0 => first.AddYears(1).AddDays(-1),
            1 => first.AddMonths(1).AddDays(-1),
            _ => first,
        };
        return field switch
        {
            "before" => new ArticleFilter(To: first.AddDays(-1)),
            "after" => new ArticleFilter(From: last.AddDays(1)),
            _ => new ArticleFilter(From: first, To: last),
        };
    }

    /// <summary>The field word and its date in words: the bounds themselves are outside.</summary>
    public static string Told(string field, string text) => (field, IsDay: text.Count(c => c == '-') == 2) switch
    {
        ("after", false) => $"after the end of {text}",
        ("before", false) => $"before the start of {text}",
        ("on", false) => $"in {text}",
        _ => $"{field} {text}",
    };
}
