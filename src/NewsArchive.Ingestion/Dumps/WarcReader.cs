using System.Globalization;
using System.Text;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads WARC files, and WET files, which are WARC files of texts (ISO 28500:2017).</summary>
/// <remarks>What is no record is an input of its own, and reading goes on at the next line that begins one.</remarks>
internal sealed class WarcReader : IDumpReader
{
    private const int MaxHeadBytes = 1024 * 1024;

    /// <summary>How a record begins.</summary>
    public static ReadOnlySpan<byte> Start => "WARC/"u8;

    /// <inheritdoc/>
    public IEnumerable<DumpRecord> Read(Content content, ReadLimits limits)
    {
        for (var number = 1; !SkipBlankLines(content); number++)
        {
            yield return ReadRecord(content, number.ToString(CultureInfo.InvariantCulture), limits);
        }
    }

    // Whether the content ends there.
    private static bool SkipBlankLines(Content content)
    {
        while (content.Peek(1) is [(byte)'\r' or (byte)'\n'])
        {
            content.Skip(1);
        }

        return content.IsAtEnd;
    }

    private static DumpRecord ReadRecord(Content content, string name, ReadLimits limits)
    {
        var offset = content.Position;
        DumpRecord Damaged(string reason) => DumpRecord.Damaged(name, offset, content.Position - offset, reason);

        if (!content.Peek(Start.Length).SequenceEqual(Start))
        {
            SkipToRecord(content);
            return Damaged($"No WARC record begins at byte {offset}, where one should.");
        }

        if (HeaderBlock.Read(content, MaxHeadBytes) is not { } head)
        {
            SkipToRecord(content);
            return Damaged($"The headers of the WARC record at byte {offset} do not end.");
        }

        if (!long.TryParse(head["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            SkipToRecord(content);
            return Damaged($"The WARC record at byte {offset} does not say how long it is.");
        }

        if (NotTaken(head) is { } reason)
        {
            var skipped = content.SkipAhead(length);
            return skipped < length
                ? Damaged($"The file breaks off inside the WARC record at byte {offset}.")
                : DumpRecord.NotTaken(name, offset, content.Position - offset, reason);
        }

        if (length > limits.MaxDumpBytes + (long)MaxHeadBytes)
        {
            content.SkipAhead(length);
            return Damaged($"The WARC record is larger than the {limits.MaxDumpBytes / (1024 * 1024)} MB that are allowed.");
        }

        var block = content.Take((int)length);
        return block.Length < length
            ? Damaged($"The file breaks off inside the WARC record at byte {offset}.")
            : WebRecord.Read(name, offset, content.Position - offset, block, Describe(head), limits);
    }

    private static WebRecordHead Describe(HeaderBlock head) => new(
        Address(head["WARC-Target-URI"]),
        DateTime.TryParse(head["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date) ? date : null,
        head["Content-Type"],
        IsText: TypeOf(head) == "conversion",
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
        { Length: > 0 } type => $"a WARC record of the type {Printable(type)}",
        _ => "a WARC record without a type",
    };

    private static string Printable(string text)
    {
        const int MaxChars = 40;
        var shown = new StringBuilder();
        foreach (var c in text.Take(MaxChars))
        {
            shown.Append(char.IsControl(c) ? '�' : c);
        }

        return shown.ToString();
    }

    // A record begins at the beginning of a line.
    private static void SkipToRecord(Content content)
    {
        do
        {
            var line = content.PeekLine(MaxHeadBytes) ?? MaxHeadBytes;
            content.Skip(line);
        }
        while (!content.IsAtEnd && !content.Peek(Start.Length).SequenceEqual(Start));
    }
}
