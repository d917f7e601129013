using System.Buffers;
using System.Globalization;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Reads dates as machines write them into attributes: ISO 8601 and its usual variants, RFC 5322, seconds since 1970.</summary>
internal static class IsoDate
{
    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "yyyy.M.d"];
    private static readonly string[] TimeForms = ["H:mm:ss.FFFFFFF", "H:mm:ss,FFFFFFF", "H:mm", "HHmmss", "HHmm"];
    private static readonly SearchValues<char> ZoneStarts = SearchValues.Create("Zz+-UG");
    private static readonly string[] MailForms =
        ["ddd, d MMM yyyy H:mm:ss zzz", "ddd, d MMM yyyy H:mm:ss 'GMT'", "ddd, d MMM yyyy H:mm zzz", "d MMM yyyy H:mm:ss zzz"];

    /// <summary>The date of a text that holds nothing else; null when the text is no such date.</summary>
    public static PublishedDate? TryRead(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length is < 8 or > 60)
        {
            return null;
        }

        return ReadIso(trimmed) ?? ReadMail(trimmed) ?? ReadDigits(trimmed) ?? ReadSeconds(trimmed);
    }

    private static PublishedDate? ReadIso(string text)
    {
        var dayEnd = text.AsSpan().IndexOfAny('T', ' ', 't');
        var dayText = dayEnd < 0 ? text : text[..dayEnd];
        if (!DateOnly.TryParseExact(dayText, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        var rest = dayEnd < 0 ? "" : text[(dayEnd + 1)..].Trim();
        if (rest.Length == 0)
        {
            return new PublishedDate(day);
        }

        var zone = rest.AsSpan().IndexOfAny(ZoneStarts);
        var timeText = (zone < 0 ? rest : rest[..zone]).Trim();
        if (!TimeOnly.TryParseExact(timeText, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return new PublishedDate(day);
        }

        return new PublishedDate(day, time, zone < 0 ? null : ReadOffset(rest[zone..].Trim()));
    }

    private static TimeSpan? ReadOffset(string zone)
    {
        if (zone is "Z" or "z" or "UTC" or "GMT")
        {
            return TimeSpan.Zero;
        }

        var digits = zone.Replace(":", "", StringComparison.Ordinal).AsSpan(1);
        digits = digits.Length == 2 ? $"{digits}00" : digits;
        if (zone[0] is not ('+' or '-') || digits.Length != 4
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var (hours, minutes) = (number / 100, number % 100);
        if (hours > 14 || minutes > 59)
        {
            return null;
        }

        var offset = new TimeSpan(hours, minutes, 0);
        return zone[0] == '-' ? -offset : offset;
    }

    private static PublishedDate? ReadMail(string text) =>
        DateTimeOffset.TryParseExact(text, MailForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? Of(moment)
            : null;

    // Web archives and services write all of it in fourteen digits.
    private static PublishedDate? ReadDigits(string text) =>
        DateTime.TryParseExact(text, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new PublishedDate(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment))
            : null;

    private static PublishedDate? ReadSeconds(string text)
    {
        text = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return Of(DateTimeOffset.FromUnixTimeSeconds(text.Length == 13 ? number / 1000 : number));
    }

    private static PublishedDate Of(DateTimeOffset moment) => new(
        DateOnly.FromDateTime(moment.DateTime),
        new TimeOnly(moment.Hour, moment.Minute),
        moment.Offset);
}
