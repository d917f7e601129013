namespace NewsArchive.Cleaning.Facts;

/// <summary>Joins dates with the times of day beside them.</summary>
internal static class DateTimes
{
    // A time belongs to the date when at most this much stands between them: "19 January 2022, at around 03:11".
    private const int MaxTimeGap = 24;

    /// <summary>Gives each date the time that stands beside it; the dates come back in the order of the text.</summary>
    /// <param name="text">In Latin digits.</param>
    public static List<DateMention> Add(string text, List<DateMention> dates)
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
}
