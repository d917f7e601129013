namespace NewsArchive.Storage;

/// <summary>A publisher.</summary>
public sealed class SourceRow
{
    public int Id { get; set; }

    /// <summary>Its name in addresses: the host in lower case, or the printed name where no host is known.</summary>
    public required string Host { get; set; }

    /// <summary>How many articles came from it; kept by triggers, never written by code.</summary>
    public int Articles { get; set; }
}
