namespace NewsArchive.Storage;

/// <summary>How many articles are in a language; kept by triggers, never written by code.</summary>
public sealed class LanguageRow
{
    /// <summary>ISO 639-1.</summary>
    public required string Language { get; set; }

    public int Articles { get; set; }
}
