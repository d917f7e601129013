using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Finds the times of day in a text, with the zone where one is printed.</summary>
internal static partial class ClockReader
{
    // Names that mean one distance from UTC wherever they are printed; ET, CST, IST, BST and their like do not.
    private static readonly Dictionary<string, double> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CDT"] = -5,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["MEZ"] = 1,
        ["MESZ"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["МСК"] = 3,
        ["PKT"] = 5,
        ["WIB"] = 7,
        ["WITA"] = 8,
        ["HKT"] = 8,
        ["SGT"] = 8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
        ["SAST"] = 2,
    };

    /// <summary>All times of a text whose digits are 0 to 9, in order.</summary>
    public static IReadOnlyList<(TimeOnly Time, TimeSpan? Offset, int Start, int End)> Find(string text) =>
        [.. Clock().Matches(text).Select(match => (Time: Read(match), match)).Where(x => x.Time != null)
            .Select(x => (x.Time!.Value, Offset(x.match), x.match.Index, x.match.Index + x.match.Length))];

    private static TimeOnly? Read(Match match)
    {
        var hour = Number(match, "h");
        var minute = match.Groups["n"].Success ? Number(match, "n") : 0;
        var half = (match.Groups["half"].Value + match.Groups["pre"].Value).ToLowerInvariant();
        if (half.Length > 0 && hour is >= 1 and <= 12)
        {
            hour = (hour % 12) + (half[0] is 'p' or 'i' or '下' or '오' or '午' or '晚' or 'μ' && half is not ("오전" or "午前") ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static TimeSpan? Offset(Match match)
    {
        if (match.Groups["oh"].Success)
        {
            var minutes = match.Groups["om"].Success ? Number(match, "om") : 0;
            var offset = new TimeSpan(Number(match, "oh"), minutes, 0);
            return offset > TimeSpan.FromHours(14) || minutes > 59 ? null : match.Groups["sign"].Value == "+" ? offset : -offset;
        }

        return match.Groups["zone"].Success && Zones.TryGetValue(match.Groups["zone"].Value, out var hours) ? TimeSpan.FromHours(hours) : null;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // 03:11, 3.11 Uhr, 14h40, 21時40分, 오후 3시 11분, 3 p.m., each with a zone behind it; a day of a date is no hour.
    [GeneratedRegex(
        """
        (?<pre>오전|오후|上午|下午|午前|午後|晚上)?\s?
        (?<![\d.:-]|(?<!\d{4})/)(?<h>\d{1,2})
        (?:(?:[:：h]|[.](?=\d\d\s?(?:Uhr|h\b|hrs|WIB|น|[aip]\.?[mp]))|[時时点點시]\s?)(?<n>\d\d)(?:[:.]\d\d(?:\.\d+)?)?[分분]?|(?=\s?[ap]\.?m\b))
        (?![\d:])\s?(?<half>(?:[ap]\.?m|ip|[πμ]\.μ)\b\.?)?
        \s?\(?(?<zone>(?:UTC|GMT)\s?(?<sign>[+-])(?<oh>\d{1,2})(?::?(?<om>\d\d))?|(?<sign>\+)(?<oh>\d\d):?(?<om>\d\d)(?!\d)|(?<=:\d\d:\d\d)(?<sign>-)(?<oh>\d\d):?(?<om>\d\d)(?!\d)|Z\b|\b(?:UTC|GMT|WET|[ECMP][SD]T|CES?T|MES?Z|EES?T|MSK|МСК|PKT|WIB|WITA|HKT|SGT|JST|KST|AE[SD]T|NZ[SD]T|SAST)\b)?
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Clock();
}
