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

    // A time belongs to the date when at most this much stands between them: "19 January 2022, at around 03:11".
    private const int MaxTimeGap = 24;

    /// <summary>All dates of a text, in order; an open one such as 03/04/2022 as the language has it, or not at all without one.</summary>
    public static IReadOnlyList<DateMention> Find(string text, string? language = null) => Find(text, DateHabits.OfLanguage(language));

    /// <summary>All dates of a text, in order.</summary>
    public static IReadOnlyList<DateMention> Find(string text, DateHabits habits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(habits);
        if (!MayHoldDate(text))
        {
            return [];
        }

        var latin = WithLatinDigits(text);
        var found = new List<DateMention>();
        var hasYear = HasFullYear(latin);
        if (hasYear)
        {
            AddNumbered(found, DatePatterns.YearFirst().Matches(latin));
        }

        if (text.Contains('年', StringComparison.Ordinal))
        {
            AddEastAsian(found, latin);
        }

        var hasDayBehindWord = hasYear && HasDayBehindWord(latin);
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
        return WithTimes(latin, found);
    }

    /// <summary>A day has a digit and its year two, but for the first year of a Japanese era; most lines with digits count something.</summary>
    private static bool MayHoldDate(string text)
    {
        const int MinDigits = 3;
        var digits = 0;
        foreach (var c in text)
        {
            digits += char.IsDigit(c) ? 1 : 0;
            if (digits == MinDigits || c == '年')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Most forms have the year in four digits; a line of times and counts has none so long.</summary>
    private static bool HasFullYear(string latin)
    {
        const int YearDigits = 4;
        var run = 0;
        foreach (var c in latin)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run == YearDigits)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a number stands behind a word, as a day behind its month: to look for each word's number takes far longer.</summary>
    private static bool HasDayBehindWord(string latin)
    {
        const int MaxMarks = 3;
        for (var at = 1; at < latin.Length; at++)
        {
            if (!char.IsAsciiDigit(latin[at]))
            {
                continue;
            }

            var word = at - 1;
            while (word > 0 && at - 1 - word < MaxMarks && (char.IsWhiteSpace(latin[word]) || latin[word] is '.' or ',' or '/' or '-'))
            {
                word--;
            }

            if (char.IsAsciiLetter(latin[word]) || !char.IsAscii(latin[word]))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddNumbered(List<DateMention> found, MatchCollection matches)
    {
        foreach (Match match in matches)
        {
            Add(found, match, Number(match, "y"), Number(match, "m"), Number(match, "d"));
        }
    }

    /// <summary>Arabic, Persian, Devanagari… digits as 0 to 9; every other character stays where it was.</summary>
    internal static string WithLatinDigits(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange('\0', '\u065f') >= 0 && text.Any(c => c > '9' && char.IsDigit(c))
            ? string.Create(text.Length, text, (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = char.IsDigit(source[i]) ? (char)('0' + (int)char.GetNumericValue(source[i])) : source[i];
                }
            })
            : text;

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

    private static List<DateMention> WithTimes(string text, List<DateMention> dates)
    {
        dates.Sort((a, b) => a.Start.CompareTo(b.Start));
        if (dates.Count == 0)
        {
            return dates;
        }

        var times = ClockReader.Find(text);
        for (var i = 0; i < dates.Count; i++)
        {
            var date = dates[i];
            foreach (var (time, offset, start, end) in times)
            {
                var isAfter = start >= date.End && start - date.End <= MaxTimeGap && (i + 1 == dates.Count || start < dates[i + 1].Start);
                var isBefore = end <= date.Start && date.Start - end <= MaxTimeGap && (i == 0 || start >= dates[i - 1].End);
                var isInside = start >= date.Start && end <= date.End;
                if (isAfter || isBefore || isInside)
                {
                    dates[i] = date with
                    {
                        Date = date.Date with { Time = time, Offset = offset },
                        Start = Math.Min(dates[i].Start, start),
                        End = Math.Max(dates[i].End, end),
                    };
                }

                // A time behind the date is nearer to it than one before.
                if (isAfter || isInside)
                {
                    break;
                }
            }
        }

        return dates;
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
