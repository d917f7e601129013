namespace NewsArchive.Storage;

/// <summary>How many articles a day has; kept by triggers, never written by code.</summary>
public sealed class DayRow
{
    /// <summary>The "day" that counts undated articles, as <see cref="ArticleKey"/> sorts them: before every real day.</summary>
    public static readonly DateOnly Undated = DateOnly.MinValue;

    /// <summary>The day as printed; <see cref="Undated"/> for the articles without one.</summary>
    public DateOnly Day { get; set; }

    public int Articles { get; set; }
}
