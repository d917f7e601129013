namespace NewsArchive.Storage.Columns;

/// <summary>
/// Finds the positions of keys that come in order. The articles of a day are mostly numbered without a gap, so a key tells where it stands
/// among them.
/// </summary>
/// <param name="keys">Ascending.</param>
/// <param name="days">The position of the first article of each day: see <see cref="DaysOf"/>.</param>
/// <param name="from">Where to begin.</param>
internal struct KeyWalk(long[] keys, int[] days, int from = 0)
{
    // Frequent words come again within a few days.
    private const int Steps = 8;

    private readonly long[] keys = keys;
    private readonly int[] days = days;
    private int day = Math.Max(0, DayOf(days, from));

    /// <summary>The first position of each day of some keys, in order; undated articles are a day.</summary>
    public static int[] DaysOf(long[] keys)
    {
        var found = new List<int>();
        for (var position = 0; position < keys.Length;)
        {
            found.Add(position);
            var last = ArticleKey.DayOf(keys[position]) is { } day ? ArticleKey.LastOf(day) : ArticleKey.LastUndated;
            var next = Array.BinarySearch(keys, position, keys.Length - position, last);
            position = next < 0 ? ~next : next + 1;
        }

        return [.. found];
    }

    /// <summary>The position of a key; negative when there is none.</summary>
    public int To(long key)
    {
        if (days.Length == 0)
        {
            return -1;
        }

        for (var step = 0; EndOf(day) < keys.Length && keys[EndOf(day)] <= key; step++, day++)
        {
            if (step == Steps)
            {
                day = LastUpTo(key);
                break;
            }
        }

        var (start, end) = (days[day], EndOf(day));
        var likely = start + key - keys[start];
        return likely >= start && likely < end && keys[likely] == key ? (int)likely : Math.Max(-1, Array.BinarySearch(keys, start, end - start, key));
    }

    private readonly int EndOf(int day) => day + 1 < days.Length ? days[day + 1] : keys.Length;

    private readonly int LastUpTo(long key)
    {
        var (low, high) = (day, days.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = keys[days[middle]] <= key ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    // The day that a position is in.
    private static int DayOf(int[] days, int position)
    {
        var found = Array.BinarySearch(days, position);
        return found < 0 ? ~found - 1 : found;
    }
}
