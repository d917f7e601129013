using System.Globalization;

namespace NewsArchive.Web.Pages;

/// <summary>A moment in an address: a day as <c>2026-11-21</c>, or a second as <c>2026-11-21T140509Z</c>; both in UTC.</summary>
internal static class Moment
{
    private const string Second = "yyyy-MM-dd'T'HHmmss'Z'";
    private const string Day = "yyyy-MM-dd";

    /// <summary>The second of a moment.</summary>
    public static string Print(DateTime utc) => utc.ToString(Second, CultureInfo.InvariantCulture);

    /// <summary>The end of the day or second that an address names; null when it names none.</summary>
    public static DateTime? Parse(string text)
    {
        // The last day of the calendar has no end that could be written.
        var length = TryParse(text, Second, out var start) ? TimeSpan.FromSeconds(1)
            : TryParse(text, Day, out start) ? TimeSpan.FromDays(1)
            : TimeSpan.Zero;
        return length == TimeSpan.Zero ? null
            : start > DateTime.MaxValue - length ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)
            : start + length - TimeSpan.FromTicks(1);
    }

    private static bool TryParse(string text, string format, out DateTime start) => DateTime.TryParseExact(
        text,
        format,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out start);
}
