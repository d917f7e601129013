namespace NewsArchive.Storage;

/// <summary>What the archive already holds of some bytes.</summary>
public enum KnownDump
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The bytes, in quarantine; cleaning them again may give an article.</summary>
    Quarantined,

    /// <summary>The bytes, and their article or one with the same text; cleaning them again gives nothing new.</summary>
    Article,
}
