namespace NewsArchive.Ingestion.Dumps;

/// <summary>What some bytes are, as far as reading them goes.</summary>
public enum ContentKind
{
    /// <summary>Plain text: one dump.</summary>
    Text,

    /// <summary>A page: one dump.</summary>
    Html,

    /// <summary>A Markdown document: one dump.</summary>
    Markdown,

    /// <summary>A page saved with its parts: one dump.</summary>
    Mhtml,

    /// <summary>JSON, one record a line or a document.</summary>
    Json,

    /// <summary>A table of separated values, one record a row.</summary>
    Table,

    /// <summary>A WARC or WET file.</summary>
    Warc,

    /// <summary>An ARC file.</summary>
    Arc,

    /// <summary>A zip archive.</summary>
    Zip,

    /// <summary>A tar archive.</summary>
    Tar,

    /// <summary>Something packed with gzip.</summary>
    Gzip,
}
