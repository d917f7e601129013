namespace NewsArchive.Storage.Readings;

/// <summary>What readers of an article saw before a re-cleaning changed its words or facts, or withdrew it.</summary>
public sealed class ReadingRow
{
    public int Id { get; set; }

    /// <summary>The id in the article's address.</summary>
    public required string PublicId { get; set; }

    public int DumpId { get; set; }

    /// <summary>From when it was shown, in UTC; unique together with <see cref="PublicId"/>.</summary>
    public DateTime SinceUtc { get; set; }

    /// <summary>When another reading took its place, or none did, in UTC.</summary>
    public DateTime UntilUtc { get; set; }

    /// <summary>Which cleaner made it; null when it was made before versions were kept.</summary>
    public int? CleanerId { get; set; }

    public required string Title { get; set; }

    /// <summary>Words of the shown text, counted as in <see cref="ArticleRow.Words"/>.</summary>
    public int Words { get; set; }

    /// <summary>The facts and the shown blocks, compressed: see <see cref="StoredLedger"/>. What was hidden is in the dump.</summary>
    public required byte[] Article { get; set; }

    public CleanerRow? Cleaner { get; set; }
}
