using System.Globalization;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads records that stand one behind the other, blank lines between them, and calls each by its number in the file.</summary>
internal abstract class NumberedReader : IDumpReader
{
    private int number;

    /// <inheritdoc/>
    public IEnumerable<DumpRecord> Read(Content content, ReadLimits limits)
    {
        while (content.SkipBlankLines())
        {
            if (ReadRecord(content, (number + 1).ToString(CultureInfo.InvariantCulture), limits) is { } record)
            {
                number++;
                yield return record;
            }
        }
    }

    /// <summary>Reads the record that begins here, or what stands in its place.</summary>
    /// <param name="name">What it is called.</param>
    /// <returns>Null when the content breaks off in it.</returns>
    protected abstract DumpRecord? ReadRecord(Content content, string name, ReadLimits limits);
}
