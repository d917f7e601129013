using NewsArchive.Cleaning;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Makes a dump of one fetched page, as WARC and ARC files keep it.</summary>
internal static class WebRecord
{
    private static readonly string[] PageTypes = ["text/html", "application/xhtml+xml"];

    /// <summary>Reads the answer of a web server, or what a record holds without one.</summary>
    /// <param name="block">The bytes of the record behind its own headers.</param>
    public static DumpRecord Read(string name, long offset, long length, ReadOnlyMemory<byte> block, WebRecordHead head, ReadLimits limits)
    {
        var (body, type) = (block, head.ContentType);
        if (HttpAnswer.IsOne(block.Span))
        {
            try
            {
                var answer = HttpAnswer.Read(block, limits.MaxDumpBytes);
                if (answer.Status != 200)
                {
                    return DumpRecord.NotTaken(name, offset, length, $"an answer with the status {answer.Status}");
                }

                (body, type) = (answer.Body, answer.ContentType);
            }
            catch (DumpFormatException damage)
            {
                return DumpRecord.Damaged(name, offset, length, damage.Message);
            }
        }

        if (body.Length > limits.MaxDumpBytes)
        {
            return DumpRecord.Damaged(name, offset, length, $"The page is larger than the {limits.MaxDumpBytes / (1024 * 1024)} MB that are allowed.");
        }

        var media = type?.Split(';')[0].Trim().ToLowerInvariant();
        DumpFormat? named = head.IsText ? DumpFormat.Text
            : PageTypes.Contains(media) ? DumpFormat.Html
            : media is "text/plain" or null or "" ? DumpFormat.Text
            : null;
        return named is { } format
            ? new DumpRecord(name, offset, length, new Dump(body, head.IsText ? format : FormatSniffer.Sniff(body.Span, format), head.Address, head.FetchedUtc)
            {
                Charset = CharsetIn(type),
                Language = head.Language,
            })
            : DumpRecord.NotTaken(name, offset, length, $"no page but {(media!.Length > 80 ? media[..80] : media)}");
    }

    private static string? CharsetIn(string? type) => type?.Split(';').Skip(1)
        .Select(part => part.Split('=', 2))
        .Where(pair => pair.Length == 2 && pair[0].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
        .Select(pair => pair[1].Trim().Trim('"', '\''))
        .FirstOrDefault(label => label.Length > 0);
}
