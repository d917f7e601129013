namespace NewsArchive.Cleaning.Facts;

/// <summary>A date as it stands in a text.</summary>
/// <param name="Start">Where it begins, in characters; a time of day before the date belongs to it.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="IsOpen">Whether it can be read with the day first or the month first, as 03/04/2022 can.</param>
public sealed record DateMention(PublishedDate Date, int Start, int End, bool IsOpen = false)
{
    /// <summary>The moment of fetching, in UTC, that the date was counted from; null for a date that says all itself.</summary>
    public DateTime? CountedFrom { get; init; }
}
