namespace NewsArchive.Cleaning;

/// <summary>How the bytes of a dump are to be read.</summary>
public enum DumpFormat
{
    /// <summary>Plain text taken from a page, in any encoding.</summary>
    Text,

    /// <summary>An HTML page, in any encoding.</summary>
    Html,
}
