using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Finds the days that a text names, in the usual orders, scripts and calendars, with the time of day beside them.</summary>
/// <remarks>
/// A month without a day, a day without a year and a relative day ("yesterday") are no dates here: the dump alone does not
/// say which day they mean. See <see cref="RelativeDates"/>.
/// </remarks>
public static class DateReader
{
    // Before and after: no printed news of the web age, no year at all.
    private const int MinYear = 1900;
    private const int MaxYear = 2099;

    // Before a year of two digits, or in the time behind it.
    private static readonly SearchValues<char> BesideShortYears = SearchValues.Create("-'’:.");

    /// <summary>All dates of a text, in order; an open one such as 03/04/2022 as the language has it, or not at all without one.</summary>
    public static IReadOnlyList<DateMention> Find(string text, string? language = null) => Find(text, DateHabits.OfLanguage(language));

    /// <summary>All dates of a text, in order.</summary>
    public static IReadOnlyList<DateMention> Find(string text, DateHabits habits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(habits);
        if (!DateDigits.MayHoldDate(text))
        {
            return [];
        }

        var latin = DateDigits.InLatin(text);
        var found = new List<DateMention>();
        var hasYear = DateDigits.HasFullYear(latin);
        if (hasYear)
        {
            AddNumbered(found, DatePatterns.YearFirst().Matches(latin));
        }

        if (text.Contains('年', StringComparison.Ordinal))
        {
            AddEastAsian(found, latin);
        }

        var hasDayBehindWord = hasYear && DateDigits.HasDayBehindWord(latin);
        if (hasDayBehindWord && latin.Contains(':', StringComparison.Ordinal))
        {
            AddNamed(found, latin, DatePatterns.MonthDayTimeYear(), habits.Language);
        }

        if (hasYear || latin.AsSpan().ContainsAny(BesideShortYears))
        {
            AddNamed(found, latin, DatePatterns.DayMonthYear(), habits.Language);
        }

        if (hasDayBehindWord)
        {
            AddNamed(found, latin, DatePatterns.MonthDayYear(), habits.Language);
            AddNamed(found, latin, DatePatterns.YearMonthDay(), habits.Language);
        }

        if (hasYear)
        {
            AddNamed(found, latin, DatePatterns.YearDayMonth(), habits.Language);
            AddNumbered(found, DatePatterns.Vietnamese().Matches(latin));
        }

        AddNumeric(found, latin, habits);
        return DateTimes.Add(latin, found);
    }

    private static void AddNumbered(List<DateMention> found, MatchCollection matches)
    {
        foreach (Match match in matches)
        {
            Add(found, match, Number(match, "y"), Number(match, "m"), Number(match, "d"));
        }
    }

    private static void AddEastAsian(List<DateMention> found, string text)
    {
        foreach (Match match in DatePatterns.Era().Matches(text))
        {
            var year = match.Groups["y"].ValueSpan is "元" ? 1 : Number(match, "y");
            Add(found, match, ForeignCalendars.BeforeEra(match.Groups["era"].Value) + year, Number(match, "m"), Number(match, "d"));
        }

        foreach (Match match in DatePatterns.Han().Matches(text))
        {
            Add(found, match, Han("y"), Han("m"), Han("d"));
            int Han(string group) => ForeignCalendars.FromHan(match.Groups[group].Value.Replace('零', '〇').Replace('○', '〇'));
        }
    }

    private static void AddNamed(List<DateMention> found, string text, Regex pattern, string? language)
    {
        foreach (Match match in pattern.Matches(text))
        {
            if (MonthOf(match, language) is { } month)
            {
                // A name that is glued to the month is not part of the date: "Ada QuillJanuary 19, 2022".
                var glued = match.Groups["m"].Index == match.Index ? match.Groups["m"].Length - month.Length : 0;
                Add(found, match, FullYear(match), month.Number, Number(match, "d"), glued);
            }
            else if (ForeignCalendars.PersianMonth(match.Groups["m"].Value) is { } persian)
            {
                Add(found, match, FullYear(match), persian, Number(match, "d"));
            }
        }
    }

    private static (int Number, int Length)? MonthOf(Match match, string? language)
    {
        var word = match.Groups["m"].Value;
        if (char.IsDigit(word[0]))
        {
            return (Number(match, "m"), word.Length);
        }

        var name = match.Groups["n"].Success ? word + " " + match.Groups["n"].Value : word;
        if (MonthNames.Find(name, language) is { } month)
        {
            return (month, word.Length);
        }

        if (match.Groups["o"].Success && MonthNames.Find(match.Groups["o"].Value, language) is { } other)
        {
            return (other, word.Length);
        }

        for (var i = word.Length - 3; i > 0; i--)
        {
            if (char.IsUpper(word[i]) && (char.IsLower(word[i - 1]) || char.IsLower(word[i + 1])) && MonthNames.Find(word[i..], language) is { } glued)
            {
                return (glued, word.Length - i);
            }
        }

        return null;
    }

    private static void AddNumeric(List<DateMention> found, string text, DateHabits habits)
    {
        foreach (Match match in DatePatterns.Numeric().Matches(text))
        {
            var (first, second) = (Number(match, "a"), Number(match, "b"));
            var isOpen = first <= 12 && second <= 12 && first != second && match.Groups["s"].Value is "/" or ",";
            if ((isOpen && habits.MonthFirst == null) || match.Groups["s"].Value == ",")
            {
                continue;
            }

            var monthFirst = second > 12 || (isOpen && habits.MonthFirst == true);
            Add(found, match, FullYear(match), monthFirst ? first : second, monthFirst ? second : first, isOpen: isOpen);
        }
    }

    private static void Add(List<DateMention> found, Match match, int year, int month, int day, int glued = 0, bool isOpen = false)
    {
        var (start, end) = (match.Index + glued, match.Index + match.Length);
        if (found.Exists(other => start < other.End && other.Start < end))
        {
            return;
        }

        var western = ForeignCalendars.Year(year);
        var date = western is >= MinYear and <= MaxYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(western, month)
            ? new DateOnly(western, month, day)
            : ForeignCalendars.FromPersian(year, month, day);
        if (date is { } known)
        {
            found.Add(new DateMention(new PublishedDate(known), start, end, isOpen));
        }
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Two digits of a year mean this century, or the last one where this one is not yet so old.</summary>
    private static int FullYear(Match match)
    {
        const int Pivot = 70;
        var year = Number(match, "y");
        return match.Groups["y"].Length > 2 ? year : year < Pivot ? 2000 + year : 1900 + year;
    }
}
