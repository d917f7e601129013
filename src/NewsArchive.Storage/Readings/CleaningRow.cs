namespace NewsArchive.Storage.Readings;

/// <summary>
/// Which cleaner read a dump last, article or quarantined. A dump without such a row was read before versions were kept.
/// </summary>
/// <remarks>A narrow table of its own: marking a dump does not rewrite its bytes, finding what is out of date reads no text.</remarks>
public sealed class CleaningRow
{
    public int DumpId { get; set; }

    public int CleanerId { get; set; }

    public CleanerRow? Cleaner { get; set; }
}
