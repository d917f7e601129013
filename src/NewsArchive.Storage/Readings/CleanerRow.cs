namespace NewsArchive.Storage.Readings;

/// <summary>A cleaner that read dumps of this archive.</summary>
public sealed class CleanerRow
{
    public int Id { get; set; }

    /// <summary>See <see cref="Cleaning.CleanerVersion.Current"/>; unique.</summary>
    public required string Version { get; set; }

    /// <summary>When it first read a dump of this archive, in UTC.</summary>
    public DateTime FirstUtc { get; set; }
}
