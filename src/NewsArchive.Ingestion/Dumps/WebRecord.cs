using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Decoding;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Makes a dump of one fetched page, as WARC and ARC files keep it.</summary>
internal static class WebRecord
{
    private const int MaxTypeChars = 80;

    private static readonly string[] PageTypes = ["text/html", "application/xhtml+xml"];

    /// <summary>Reads the answer of a web server, or what a record holds without one.</summary>
    /// <param name="block">The bytes of the record behind its own headers.</param>
    public static DumpRecord Read(string name, long offset, long length, ReadOnlyMemory<byte> block, WebRecordHead head, ReadLimits limits)
    {
        var (body, type, isCut) = (block, head.ContentType, false);
        if (HttpAnswer.IsOne(block.Span))
        {
            try
            {
                var answer = HttpAnswer.Read(block, limits.MaxDumpBytes);
                if (answer.Status != 200)
                {
                    return DumpRecord.NotTaken(name, offset, length, $"an answer with the status {answer.Status}");
                }

                (body, type, isCut) = (answer.Body, answer.ContentType, answer.IsCut);
            }
            catch (DumpFormatException damage)
            {
                return DumpRecord.Damaged(name, offset, length, damage.Message);
            }
        }

        if (body.Length > limits.MaxDumpBytes)
        {
            return DumpRecord.Damaged(name, offset, length, ReadLimits.TooLarge("The page", limits.MaxDumpBytes));
        }

        var (format, ignored) = FormatOf(body.Span, type, head.IsText);
        return format is { } known
            ? new DumpRecord(name, offset, length, new Dump(body, known, head.Address, head.FetchedUtc) { Charset = CharsetIn(type), Language = head.Language, Cut = CutOf(isCut, head.Truncated) })
            : DumpRecord.NotTaken(name, offset, length, ignored!);
    }

    // Servers call pages what they like: what begins like a page is one, and what begins like a picture is none.
    private static (DumpFormat? Format, string? Ignored) FormatOf(ReadOnlySpan<byte> body, string? type, bool isText)
    {
        if (isText)
        {
            return (DumpFormat.Text, null);
        }

        if (TextDecoder.BinaryKindOf(body) is { } binary)
        {
            return (null, binary);
        }

        var media = type?.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        return FormatSniffer.StartsAsPage(body) ? (DumpFormat.Html, null)
            : PageTypes.Contains(media) ? (FormatSniffer.Sniff(body, DumpFormat.Html), null)
            : media is "text/plain" or "" ? (DumpFormat.Text, null)
            : (null, $"no page but {(media.Length > MaxTypeChars ? media[..MaxTypeChars] : media)}");
    }

    private static string? CutOf(bool isCut, string? truncated) =>
        isCut ? "The answer of the web server breaks off before its last chunk: the end of the page is missing."
        : truncated is null ? null
        : $"The crawler did not keep the whole page: it says “WARC-Truncated: {(truncated.Length > MaxTypeChars ? truncated[..MaxTypeChars] : truncated)}”.";

    private static string? CharsetIn(string? type) => type?.Split(';').Skip(1)
        .Select(part => part.Split('=', 2))
        .Where(pair => pair.Length == 2 && pair[0].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
        .Select(pair => pair[1].Trim().Trim('"', '\''))
        .FirstOrDefault(label => label.Length > 0);
}
