namespace NewsArchive.Storage.Stories;

/// <summary>A dump whose text is that of an article made from another dump. It has no article of its own.</summary>
public sealed class DuplicateRow
{
    public int DumpId { get; set; }

    /// <summary>The dump whose article it repeats.</summary>
    public int FirstDumpId { get; set; }

    /// <summary>The publisher that the dump names; null when it names none.</summary>
    public int? SourceId { get; set; }

    /// <summary>The day that the dump names; null when it names none.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>The address that the dump names; null when it names none.</summary>
    public string? Url { get; set; }

    public SourceRow? Source { get; set; }

    public DumpRow? Dump { get; set; }
}
