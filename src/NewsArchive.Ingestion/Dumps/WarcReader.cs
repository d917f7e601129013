using System.Globalization;
using System.Text;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads WARC files, and WET files, which are WARC files of texts (ISO 28500:2017, and the drafts 0.17 and 0.18 before it).</summary>
/// <remarks>What is no record is an input of its own, and reading goes on at the next line that begins one.</remarks>
internal sealed class WarcReader : NumberedReader
{
    private const int MaxStartBytes = 16;
    private const int LineEnds = 2; // ISO 28500:2017, section 4

    /// <summary>Whether bytes begin like a record.</summary>
    public static bool Fits(ReadOnlySpan<byte> head) =>
        head is [_, _, _, _, (byte)'/', >= (byte)'0' and <= (byte)'9', ..] && Ascii.EqualsIgnoreCase(head[..4], "WARC"u8);

    /// <inheritdoc/>
    protected override DumpRecord? ReadRecord(Content content, string name, ReadLimits limits)
    {
        var offset = content.Position;
        DumpRecord Damaged(string reason) => DumpRecord.Damaged(name, offset, content.Position - offset, reason);

        if (!Fits(content.Peek(MaxStartBytes)))
        {
            RecordBlock.SkipToNext(content, Fits);
            return Damaged($"No WARC record begins at byte {offset}, where one should.");
        }

        if (HeaderBlock.Read(content, Fits) is not { } head)
        {
            RecordBlock.SkipToNext(content, Fits);
            return content.IsAtEnd && content.Break is not null ? null : Damaged($"The headers of the WARC record at byte {offset} do not end.");
        }

        long? declared = long.TryParse(head["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
        if (RecordBlock.Find(content, declared, limits.MaxDumpBytes + HeaderBlock.MaxBytes, Fits, LineEnds) is not { } block)
        {
            RecordBlock.SkipToNext(content, Fits);
            return NotTaken(head) is { } large
                ? DumpRecord.NotTaken(name, offset, content.Position - offset, large)
                : Damaged(ReadLimits.TooLarge("The WARC record", limits.MaxDumpBytes));
        }

        var bytes = content.Take(block.Length);
        return !block.IsWhole && content.Break is not null ? null
            : !block.IsWhole ? Damaged($"The file breaks off inside the WARC record at byte {offset}.") with { BreaksOff = true }
            : NotTaken(head) is { } reason ? DumpRecord.NotTaken(name, offset, content.Position - offset, reason)
            : WebRecord.Read(name, offset, content.Position - offset, bytes, Describe(head), limits);
    }

    private static WebRecordHead Describe(HeaderBlock head) => new(
        Address(head["WARC-Target-URI"]),
        DateTime.TryParse(head["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date) ? date : null,
        head["Content-Type"],
        IsText: TypeOf(head) == "conversion",
        // ISO 28500:2017, section 5.13
        Truncated: head["WARC-Truncated"],
        // The first of several is the most frequent: https://commoncrawl.org/blog/august-2018-crawl-archive-now-available
        Language: head["WARC-Identified-Content-Language"]?.Split(',')[0].Trim());

    /// <summary>Some crawlers put angle brackets round it.</summary>
    private static Uri? Address(string? text) =>
        Uri.TryCreate(text?.Trim().TrimStart('<').TrimEnd('>'), UriKind.Absolute, out var address) ? address : null;

    private static string? TypeOf(HeaderBlock head) => head["WARC-Type"]?.ToLowerInvariant();

    private static string? NotTaken(HeaderBlock head) => TypeOf(head) switch
    {
        "response" or "resource" or "conversion" when head["WARC-Segment-Number"] is { } segment && segment != "1" => "a later part of a WARC record",
        "response" or "resource" or "conversion" => null,
        "revisit" => "a WARC record of a page that was fetched before",
        "request" or "metadata" or "warcinfo" or "continuation" => $"a WARC record of the type {TypeOf(head)}",
        { Length: > 0 } => "a WARC record of an unknown type",
        _ => "a WARC record without a type",
    };
}
