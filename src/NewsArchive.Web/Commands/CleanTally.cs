using System.Globalization;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Web.Commands;

/// <summary>Counts what <c>newsarchive clean</c> went through, and how fast.</summary>
/// <param name="time">The clock.</param>
internal sealed class CleanTally(TimeProvider time)
{
    private readonly long started = time.GetTimestamp();
    private int cleaned;
    private int ignored;
    private long bytes;

    /// <summary>Dumps that could not be read or hold no article.</summary>
    public int Quarantined { get; private set; }

    /// <summary>Counts an input.</summary>
    public void Add(TakenInput taken)
    {
        bytes += taken.Bytes;
        switch (taken.Result)
        {
            case ArchiveInput.Ignored:
                ignored++;
                break;
            case ArchiveInput.Cleaned { Result: CleaningResult.Cleaned }:
                cleaned++;
                break;
            default:
                Quarantined++;
                break;
        }
    }

    /// <summary>The closing line.</summary>
    public override string ToString()
    {
        var elapsed = time.GetElapsedTime(started);
        var dumps = cleaned + Quarantined;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{dumps} dumps: {cleaned} cleaned, {Quarantined} quarantined; {ignored} other files ignored; ")
            + Rates.Describe(dumps, bytes, elapsed);
    }
}
