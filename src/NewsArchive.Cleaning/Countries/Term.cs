using System.Globalization;

namespace NewsArchive.Cleaning.Countries;

/// <summary>The years a leader was in office.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null while in office.</param>
internal sealed record Term(DateOnly From, DateOnly? To)
{
    // A candidate is in the news before the term, and a former leader stays a name of the country for a while.
    private const int YearsBefore = 1;
    private const int YearsAfter = 8;

    /// <summary>Whether a text of this day means the leader; always where its day is not known.</summary>
    public bool Covers(DateOnly? day) =>
        day is not { } date || (date >= From.AddYears(-YearsBefore) && (To is not { } end || date <= Latest(end)));

    /// <summary>Reads <c>2021-01-20</c> or a year; an empty end is none.</summary>
    public static Term Parse(string from, string to) => new(First(from), to.Length == 0 ? null : Last(to));

    private static DateOnly Latest(DateOnly end) => end.Year > DateOnly.MaxValue.Year - YearsAfter ? DateOnly.MaxValue : end.AddYears(YearsAfter);

    private static DateOnly First(string text) => text.Length == 4
        ? new DateOnly(int.Parse(text, CultureInfo.InvariantCulture), 1, 1)
        : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Last(string text) => text.Length == 4
        ? new DateOnly(int.Parse(text, CultureInfo.InvariantCulture), 12, 31)
        : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
