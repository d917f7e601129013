using System.Globalization;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Years and days that are not counted as the Gregorian calendar counts them.</summary>
internal static class ForeignCalendars
{
    private const int BuddhistShift = 543;
    private const int FirstPersianYear = 1300;
    private const int LastPersianYear = 1478;

    private static readonly PersianCalendar Persian = new();
    private static readonly string[] PersianMonths =
        ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];

    /// <summary>The Gregorian year of a year that may be Buddhist, as Thai pages print it: 2565 is 2022.</summary>
    public static int Year(int year) => year is > 2400 and < 2600 ? year - BuddhistShift : year;

    /// <summary>The first year of a Japanese or Taiwanese era, less one.</summary>
    public static int BeforeEra(string era) => era switch { "令和" => 2018, "平成" => 1988, "昭和" => 1925, _ => 1911 };

    /// <summary>The month of the Iranian calendar that a word names, 1 to 12; null for any other word.</summary>
    public static int? PersianMonth(string word) =>
        Array.IndexOf(PersianMonths, word) is >= 0 and var at ? at + 1 : null;

    /// <summary>The Gregorian day of a day in the Iranian calendar; null when there is no such day in this and the last century.</summary>
    public static DateOnly? FromPersian(int year, int month, int day) =>
        year is >= FirstPersianYear and <= LastPersianYear && month is >= 1 and <= 12 && day >= 1 && day <= Persian.GetDaysInMonth(year, month)
            ? DateOnly.FromDateTime(Persian.ToDateTime(year, month, day, 0, 0, 0, 0))
            : null;

    /// <summary>A number in Chinese characters: 二〇二二 digit by digit, 十九 with tens.</summary>
    public static int FromHan(string number)
    {
        const string Digits = "〇一二三四五六七八九";
        var tens = number.IndexOf('十', StringComparison.Ordinal);
        if (tens >= 0)
        {
            var (before, after) = (number[..tens], number[(tens + 1)..]);
            return (10 * (before.Length == 0 ? 1 : FromHan(before))) + (after.Length == 0 ? 0 : FromHan(after));
        }

        return number.Aggregate(0, (value, c) => (10 * value) + Math.Max(0, Digits.IndexOf(c, StringComparison.Ordinal)));
    }
}
