using System.Globalization;
using System.Text;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads ARC files, versions 1 and 2, the form before WARC (archive.org, "ARC File Format Reference", 1996).</summary>
internal sealed class ArcReader : IDumpReader
{
    private const int MaxLineBytes = 64 * 1024;
    private const int LeastFields = 5;

    /// <summary>How a file begins.</summary>
    public static ReadOnlySpan<byte> Start => "filedesc://"u8;

    /// <inheritdoc/>
    public IEnumerable<DumpRecord> Read(Content content, ReadLimits limits)
    {
        for (var number = 1; !SkipBlankLines(content); number++)
        {
            yield return ReadRecord(content, number.ToString(CultureInfo.InvariantCulture), limits);
        }
    }

    private static bool SkipBlankLines(Content content)
    {
        while (content.Peek(1) is [(byte)'\r' or (byte)'\n'])
        {
            content.Skip(1);
        }

        return content.IsAtEnd;
    }

    // A line like "http://a.example/ 192.0.2.1 20080430204825 text/html 3456", then as many bytes; version 2 has more fields between.
    private static DumpRecord ReadRecord(Content content, string name, ReadLimits limits)
    {
        var offset = content.Position;
        var lineBytes = content.PeekLine(MaxLineBytes) ?? throw new DumpFormatException($"No ARC record begins at byte {offset}, where one should.", offset);
        var fields = Encoding.UTF8.GetString(content.Peek(lineBytes)).TrimEnd().Split(' ');
        if (fields.Length < LeastFields || !long.TryParse(fields[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            throw new DumpFormatException($"No ARC record begins at byte {offset}, where one should.", offset);
        }

        content.Skip(lineBytes);
        DumpRecord Damaged(string reason) => DumpRecord.Damaged(name, offset, content.Position - offset, reason);
        if (length > limits.MaxDumpBytes || fields[0].StartsWith("filedesc:", StringComparison.OrdinalIgnoreCase) || fields[0].StartsWith("dns:", StringComparison.OrdinalIgnoreCase))
        {
            return content.SkipAhead(length) < length ? Damaged($"The file breaks off inside the ARC record at byte {offset}.")
                : length > limits.MaxDumpBytes ? Damaged($"The ARC record is larger than the {limits.MaxDumpBytes / (1024 * 1024)} MB that are allowed.")
                : DumpRecord.NotTaken(name, offset, content.Position - offset, fields[0][0] is 'f' or 'F' ? "the description of an ARC file" : "an ARC record of a name look-up");
        }

        var block = content.Take((int)length);
        return block.Length < length
            ? Damaged($"The file breaks off inside the ARC record at byte {offset}.")
            : WebRecord.Read(name, offset, content.Position - offset, block, new WebRecordHead(Address(fields[0]), Moment(fields[2]), fields[3]), limits);
    }

    private static Uri? Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;

    private static DateTime? Moment(string text) => DateTime.TryParseExact(
        text, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
