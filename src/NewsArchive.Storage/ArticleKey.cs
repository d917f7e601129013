namespace NewsArchive.Storage;

/// <summary>
/// The key of an article row: its day and its number within the day, so that the order of the keys is the order of the
/// archive, a date range is a key range, and newest-first lists and searches can stop early.
/// </summary>
/// <remarks>
/// <c>key = day number &lt;&lt; 20 | number</c>, the day number counted from 0001-01-01 (<see cref="DateOnly.DayNumber"/>).
/// Undated articles have the keys below every day, counted downwards from <see cref="LastUndated"/>,
/// below zero where there are many.
/// </remarks>
public static class ArticleKey
{
    private const int NumberBits = 20;

    /// <summary>The greatest key of an undated article.</summary>
    public const long LastUndated = (1L << NumberBits) - 1;

    /// <summary>How many articles a day can have.</summary>
    public const int ArticlesADay = 1 << NumberBits;

    /// <summary>The smallest key of a day.</summary>
    public static long FirstOf(DateOnly day) => (long)day.DayNumber << NumberBits;

    /// <summary>The greatest key of a day.</summary>
    public static long LastOf(DateOnly day) => FirstOf(day) | LastUndated;

    /// <summary>The day of a key; null for an undated article.</summary>
    public static DateOnly? DayOf(long key) =>
        key > LastUndated ? DateOnly.FromDayNumber((int)(key >> NumberBits)) : null;
}
