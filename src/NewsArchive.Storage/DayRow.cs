namespace NewsArchive.Storage;

/// <summary>How many articles a day has; kept by triggers, never written by code.</summary>
public sealed class DayRow
{
    public DateOnly Day { get; set; }

    public int Articles { get; set; }
}
