using System.Globalization;
using System.Text;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads ARC files, versions 1 and 2, the form before WARC (archive.org, "ARC File Format Reference", 1996).</summary>
/// <remarks>What is no record is an input of its own, and reading goes on at the next line that begins one.</remarks>
internal sealed class ArcReader : NumberedReader
{
    private const int MaxLineBytes = 16 * 1024;
    private const int LeastFields = 5;
    private const int MomentDigits = 14;

    /// <summary>Whether bytes begin like a file.</summary>
    public static bool Fits(ReadOnlySpan<byte> head) => head.StartsWith("filedesc://"u8);

    /// <inheritdoc/>
    protected override DumpRecord? ReadRecord(Content content, string name, ReadLimits limits)
    {
        var offset = content.Position;
        DumpRecord Damaged(string reason) => DumpRecord.Damaged(name, offset, content.Position - offset, reason);

        if (HeadIn(content.Peek(MaxLineBytes)) is not { } head)
        {
            RecordBlock.SkipToNext(content, IsStart);
            return Damaged($"No ARC record begins at byte {offset}, where one should.");
        }

        content.SkipLine();
        if (RecordBlock.Find(content, head.Length, limits.MaxDumpBytes, IsStart, closing: 1) is not { } block)
        {
            RecordBlock.SkipToNext(content, IsStart);
            return Damaged(ReadLimits.TooLarge("The ARC record", limits.MaxDumpBytes));
        }

        var bytes = content.Take(block.Length);
        return !block.IsWhole && content.Break is not null ? null
            : !block.IsWhole ? Damaged($"The file breaks off inside the ARC record at byte {offset}.") with { BreaksOff = true }
            : head.Scheme is "filedesc" ? DumpRecord.NotTaken(name, offset, content.Position - offset, "the description of an ARC file")
            : head.Scheme is "dns" ? DumpRecord.NotTaken(name, offset, content.Position - offset, "an ARC record of a name look-up")
            : WebRecord.Read(name, offset, content.Position - offset, bytes, head.Page, limits);
    }

    private static bool IsStart(ReadOnlySpan<byte> ahead) => HeadIn(ahead) is not null;

    // A line like "http://a.example/ 192.0.2.1 20080430204825 text/html 3456"; version 2 has more fields before the length.
    private static (string Scheme, long Length, WebRecordHead Page)? HeadIn(ReadOnlySpan<byte> ahead)
    {
        var line = ahead[..Math.Min(ahead.Length, MaxLineBytes)];
        line = line[..Math.Max(0, line.IndexOf((byte)'\n'))];
        var scheme = line.IndexOf((byte)':');
        if (scheme < 0)
        {
            return null;
        }

        var fields = Encoding.UTF8.GetString(line).TrimEnd().Split(' ');
        return fields.Length >= LeastFields
            && long.TryParse(fields[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && fields[2].Length == MomentDigits
            && fields[2].All(char.IsAsciiDigit)
            ? (fields[0][..scheme].ToLowerInvariant(), length, new WebRecordHead(Address(fields[0]), Moment(fields[2]), fields[3]))
            : null;
    }

    private static Uri? Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;

    private static DateTime? Moment(string text) => DateTime.TryParseExact(
        text, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
