namespace NewsArchive.Storage;

/// <summary>How many articles carry a country's tag, and in how many of them it is the subject; kept by triggers, never written by code.</summary>
public sealed class CountryRow
{
    /// <summary>ISO 3166-1 alpha-2, upper case.</summary>
    public required string Country { get; set; }

    public int Articles { get; set; }

    public int Subjects { get; set; }
}
