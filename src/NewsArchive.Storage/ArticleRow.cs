namespace NewsArchive.Storage;

/// <summary>What lists show of an article; its text lies in <see cref="BodyRow"/>.</summary>
public sealed class ArticleRow
{
    /// <summary>See <see cref="ArticleKey"/>.</summary>
    public long Key { get; set; }

    /// <summary>The id in the address, made from the dump's bytes: see <see cref="PublicIds"/>.</summary>
    public required string PublicId { get; set; }

    /// <summary>The dump it was made from.</summary>
    public int DumpId { get; set; }

    /// <summary>The publisher; null when the dump does not say.</summary>
    public int? SourceId { get; set; }

    /// <summary>The headline.</summary>
    public required string Title { get; set; }

    /// <summary>The beginning of the shown text, at most <see cref="ArchiveWriter.MaxLeadChars"/> characters.</summary>
    public required string Lead { get; set; }

    /// <summary>The day as printed, in the publisher's time zone; null for an undated article.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>The time of day as printed; null when only the day is known.</summary>
    public TimeOnly? PublishedAt { get; set; }

    /// <summary>The publisher's distance from UTC in minutes; null when the dump does not say.</summary>
    public int? OffsetMinutes { get; set; }

    /// <summary>As printed; null when the dump does not say.</summary>
    public string? Author { get; set; }

    /// <summary>The publisher's label above the headline; null when there is none.</summary>
    public string? Section { get; set; }

    /// <summary>ISO 639-1; null when it cannot be told.</summary>
    public string? Language { get; set; }

    /// <summary>Words of the shown text; each Chinese, Japanese or Korean character counts as half a word.</summary>
    public int Words { get; set; }

    /// <summary>How many blocks the ledger hides.</summary>
    public int HiddenBlocks { get; set; }

    /// <summary>When the archive took it in, in UTC.</summary>
    public DateTime AddedUtc { get; set; }

    /// <summary>When its words or facts last became others, in UTC; null when they are as they were added.</summary>
    public DateTime? ChangedUtc { get; set; }

    public SourceRow? Source { get; set; }

    public DumpRow? Dump { get; set; }

    public BodyRow? Body { get; set; }

    /// <summary>Country tags, in no order; <see cref="ArticleCountryRow.Rank"/> gives it.</summary>
    public ICollection<ArticleCountryRow> Countries { get; } = [];
}
