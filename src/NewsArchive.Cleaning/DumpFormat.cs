namespace NewsArchive.Cleaning;

/// <summary>How the bytes of a dump are to be read.</summary>
public enum DumpFormat
{
    /// <summary>Plain text taken from a page, in any encoding.</summary>
    Text,

    /// <summary>An HTML page, in any encoding.</summary>
    Html,

    /// <summary>A Markdown document, in any encoding; a block of facts may stand before it.</summary>
    Markdown,

    /// <summary>A page saved by a browser with all its parts (RFC 2557); the first HTML part is read.</summary>
    Mhtml,

    /// <summary>A JSON object whose members are the text and the facts of one article.</summary>
    Json,

    /// <summary>A row of a table behind the table's first row, which names the columns (RFC 4180, any delimiter).</summary>
    Table,

    /// <summary>A file, or a piece of one, that could not be read, as it came: kept for better readers, never cleaned.</summary>
    Unread,
}
