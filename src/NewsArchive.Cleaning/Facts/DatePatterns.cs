using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Facts;

/// <summary>The forms in which dates are printed. Groups: <c>y m d</c>, in numeric dates <c>a s b y</c>.</summary>
/// <remarks>
/// Pages glue a date to what follows it: another date, a number of minutes, a word. So a year may be followed by the digits of
/// another date, and by letters always.
/// </remarks>
internal static partial class DatePatterns
{
    // What may stand after the year: no digit, or one that begins another date or a reading time.
    private const string AfterYear = @"(?:(?!\d)|(?=\d{1,2}[\s.]{0,2}(?:\p{L}{3,}|min\b))|(?=(?:19|20)\d\d[-./年]))";
    private const string Year = @"(?<y>(?:19|20|25)\d\d|1[34]\d\d(?=\D|$))";

    // Thai and Hebrew months are abbreviated with a mark inside.
    private const string Word = @"[\p{L}\p{M}][\p{L}\p{M}'’׳]*(?:\.[\p{L}\p{M}]{1,2}(?![\p{L}\p{M}]))?[׳'’॰]?";

    // Between the parts of a date, by their scripts: Urdu and Persian, Burmese, Amharic have commas of their own.
    private const string Between = @"[\s.,/،၊፣-]{0,3}";

    // "of", and the era of a year in Thai and Lao.
    private const string Of = @"(?:de\s|of\s|del\s|di\s|da\s|d['’]|ta['’]\s|ค\.ศ\.|พ\.ศ\.|ຄ\.ສ\.)?";

    /// <summary>2022-01-19, 2022/1/19, 2022. 01. 19., 2022年1月19日, 2022년 1월 19일</summary>
    [GeneratedRegex(@"(?<!\d|\d[./-])(?<y>(?:19|20|25)\d\d|1[34]\d\d)(?:\s?[-./年년]\s?)(?<m>\d{1,2})(?:\s?[-./月월]\s?)(?<d>\d{1,2})(?:\s?[日일])?(?!\d)", RegexOptions.CultureInvariant)]
    public static partial Regex YearFirst();

    /// <summary>令和4年1月19日, 民國111年1月19日</summary>
    [GeneratedRegex(@"(?<era>令和|平成|昭和|民國|民国)\s?(?<y>\d{1,3}|元)\s?年\s?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?日", RegexOptions.CultureInvariant)]
    public static partial Regex Era();

    /// <summary>二〇二二年一月十九日</summary>
    [GeneratedRegex(@"(?<y>[〇零○一二三四五六七八九]{4})年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十]{1,3})日", RegexOptions.CultureInvariant)]
    public static partial Regex Han();

    /// <summary>19 January 2022, 19. Januar 2022, 19 de enero del 2022, 19th of January, 2022, 19-Jan-22, 19 كانون الثاني / يناير 2022</summary>
    [GeneratedRegex(@"(?<!\d)(?<!\d[,.:])(?<d>\d{1,2})(?:st|nd|rd|th|er|-a|טן|º|°|ª|η|ος)?" + Between + Of + @"\s?(?<m>" + Word + @")(?:\s(?<n>[\p{L}\p{M}]{3,10}))?(?:\s?/\s?(?<o>[\p{L}\p{M}]{3,12}))?" + Between + Of + @"\s?(?:" + Year + AfterYear + @"|(?<=[-'’])(?<y>\d\d)(?!\d)|(?<y>\d\d)(?=\s+\d{1,2}[:.]\d\d))", RegexOptions.CultureInvariant)]
    public static partial Regex DayMonthYear();

    /// <summary>January 19, 2022, Jan. 19th 2022, January 19 of 2022</summary>
    [GeneratedRegex(@"(?<m>[\p{L}\p{M}]{2,30})[\s.,]{0,3}(?<d>\d{1,2})(?:st|nd|rd|th)?(?:[\s,.،၊፣]{1,3}|\sof\s)" + Year + AfterYear, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex MonthDayYear();

    /// <summary>Wed Jan 19 03:11:00 UTC 2022</summary>
    [GeneratedRegex(@"(?<m>\p{L}{3,9})\s{1,2}(?<d>\d{1,2}),?\s\d\d?:\d\d(?::\d\d)?(?:\s[A-Z]{3,4})?\s(?<y>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    public static partial Regex MonthDayTimeYear();

    /// <summary>2022. január 19., 2022 m. sausio 19 d., 2022-Jan-19, 2022 оны 1 сарын 19, 2022ko urtarrilaren 19a</summary>
    [GeneratedRegex(@"(?<![\d/.-])(?<y>(?:19|20)\d\d)(?:\(?e?\)?ko)?[\s.,/၊-]{1,3}(?:(?:m\.|оны|ж\.|թ\.)\s)?(?<m>" + Word + @"|\d{1,2}(?=\sсарын))(?:\sсарын)?[\s.,/-]{1,3}(?<d>\d{1,2})(?![\d:])", RegexOptions.CultureInvariant)]
    public static partial Regex YearMonthDay();

    /// <summary>2022. gada 19. janvārī, 2022, 19 January, 2022 жылғы 19 қаңтар, 2022-ж., 19-январь</summary>
    [GeneratedRegex(@"(?<![\d/.-])(?<y>(?:19|20)\d\d)(?:\.\sgada|,|[\s-]ж(?:\.|ылғы|ылдын),?)\s(?<d>\d{1,2})(?:\.?\s|-)(?<m>" + Word + ")", RegexOptions.CultureInvariant)]
    public static partial Regex YearDayMonth();

    /// <summary>ngày 19 tháng 1 năm 2022</summary>
    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})\s(?:tháng\s|[Tt]hg\s?)(?<m>\d{1,2})(?:,|\snăm)?\s(?<y>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    public static partial Regex Vietnamese();

    /// <summary>19.01.2022, 19/1/22, 1/19/2022; two digits of a year only where the line goes on like after a date.</summary>
    [GeneratedRegex(@"(?<![\d./-])(?<a>\d{1,2})\s?(?<s>[./,-])\s?(?<b>\d{1,2})\s?(?:\k<s>|(?<=/\d{1,2}),)\s?(?<y>(?:19|20|25)\d\d(?:(?![\d/-])|(?=-\d{1,2}:))|1[34]\d\d(?![\d/-])|\d\d(?!\d|[./]\d)(?=\s*(?:[,|(]|$|\d|[-–]\s)|\s(?:um|at|à|kl|klo|alle|ore|o)\b))", RegexOptions.CultureInvariant)]
    public static partial Regex Numeric();
}
