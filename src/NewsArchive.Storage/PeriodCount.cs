namespace NewsArchive.Storage;

/// <summary>How many articles a day, month or year has.</summary>
/// <param name="FirstDay">The day, or the first day of the month or year.</param>
public sealed record PeriodCount(DateOnly FirstDay, int Articles);
