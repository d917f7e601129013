using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Facts;

/// <summary>How the dates of a dump are to be read where they leave it open.</summary>
/// <param name="Language">Of the text, ISO 639-1; null when unknown.</param>
/// <param name="MonthFirst">Whether 03/04/2022 is the fourth of March; null leaves such a date unread.</param>
/// <param name="Why">What that was concluded from, as a clause for the reader; null when nothing was concluded.</param>
public sealed partial record DateHabits(string? Language = null, bool? MonthFirst = null, string? Why = null)
{
    // Enough of a page to see its habit; the cost stays small on a page of a megabyte.
    private const int MaxChars = 100_000;
    private const int MaxLineChars = 300;

    // Country domains of English-speaking countries that print the day first; .us and .ph print the month first.
    private static readonly HashSet<string> DayFirstDomains = new(StringComparer.Ordinal)
    {
        "uk", "ie", "au", "nz", "in", "za", "ng", "ke", "gh", "pk", "bd", "lk", "sg", "my", "hk", "mt", "jm", "tt", "ug", "tz", "zw", "zm", "bw", "na", "eu",
    };

    /// <summary>The habit of a language, for want of better evidence: English prints the month first, others the day.</summary>
    public static DateHabits OfLanguage(string? language) => language switch
    {
        null => new DateHabits(),
        "en" or "fil" or "tl" => new DateHabits(language, MonthFirst: true, "the month first, as most English pages have it; nothing on this one tells"),
        _ => new DateHabits(language, MonthFirst: false, "the day first, as its language has it"),
    };

    /// <summary>The habit of a page: other dates on it, then its publisher's country and time zone, then its language.</summary>
    /// <param name="host">The publisher's host; null when unknown.</param>
    public static DateHabits OfPage(IReadOnlyList<LedgerLine> ledger, string? language, string? host)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        string? dayFirst = null, monthFirst = null, zone = null;
        int dayNamed = 0, monthNamed = 0, seen = 0;
        foreach (var line in ledger)
        {
            var text = line.Block.Text.Length > MaxLineChars ? line.Block.Text[..MaxLineChars] : line.Block.Text;
            if ((seen += text.Length) > MaxChars)
            {
                break;
            }

            if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            {
                continue;
            }

            foreach (Match match in Numeric().Matches(text))
            {
                if (match.Groups["day"].Success)
                {
                    dayFirst ??= match.Value;
                }
                else
                {
                    monthFirst ??= match.Value;
                }
            }

            dayNamed += DayNamed().Count(text);
            monthNamed += MonthNamed().Count(text);
            zone ??= AmericanZone().Match(text) is { Success: true } match1 ? match1.Value : null;
        }

        var domain = host?[(host.LastIndexOf('.') + 1)..];
        return dayFirst != null && monthFirst == null ? new(language, false, $"the day first, as in “{dayFirst}” on the same page")
            : monthFirst != null && dayFirst == null ? new(language, true, $"the month first, as in “{monthFirst}” on the same page")
            : domain is "us" or "ph" ? new(language, true, $"the month first, as the country of .{domain} has it")
            : domain is not null && DayFirstDomains.Contains(domain) ? new(language, false, $"the day first, as the country of .{domain} has it")
            : language is not (null or "en") ? OfLanguage(language)
            : monthNamed > dayNamed ? new(language, true, "the month first, as the page prints its other dates")
            : dayNamed > monthNamed ? new(language, false, "the day first, as the page prints its other dates")
            : zone != null ? new(language, true, $"the month first, as the time zone {zone} is American")
            : OfLanguage(language);
    }

    [GeneratedRegex(@"(?<![\d/])(?:(?<day>(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2]))|(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01]))/(?:20)?\d\d(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\b\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*,? (?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex DayNamed();

    [GeneratedRegex(@"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex MonthNamed();

    [GeneratedRegex(@"[0-9] ?(?:a\.?m\.?|p\.?m\.?|AM|PM)? (?:E[SD]?T|P[SD]?T|C[SD]T|M[SD]T)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AmericanZone();
}
