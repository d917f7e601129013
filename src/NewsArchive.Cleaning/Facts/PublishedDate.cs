using System.Globalization;

namespace NewsArchive.Cleaning.Facts;

/// <summary>When an article was published, as exactly as the dump says it and no more.</summary>
/// <param name="Day">The day as printed, in the publisher's own time zone.</param>
/// <param name="Time">The time of day as printed; null when only the day is known.</param>
/// <param name="Offset">The publisher's distance from UTC; null when the dump does not say.</param>
public sealed record PublishedDate(DateOnly Day, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    /// <summary>The last day that a page can name as its own: somewhere it is tomorrow when it is fetched.</summary>
    /// <param name="fetchedUtc">When it was fetched; null when unknown, and then so is the day.</param>
    internal static DateOnly? LatestOf(DateTime? fetchedUtc) =>
        fetchedUtc is not { } fetched ? null
        : DateOnly.FromDateTime(fetched) is var day && day == DateOnly.MaxValue ? day
        : day.AddDays(1);

    /// <summary>ISO 8601: <c>2022-01-19</c>, <c>2022-01-19T03:11</c> or <c>2022-01-19T03:11+02:00</c>.</summary>
    public override string ToString()
    {
        var day = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time)
        {
            return day;
        }

        var moment = day + "T" + time.ToString("HH:mm", CultureInfo.InvariantCulture);
        return Offset is not { } offset ? moment
            : offset == TimeSpan.Zero ? moment + "Z"
            : moment + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
    }
}
