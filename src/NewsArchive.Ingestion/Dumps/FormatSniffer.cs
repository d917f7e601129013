using NewsArchive.Cleaning;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Tells HTML from text by the first bytes, since crawlers name their files as they like.</summary>
internal static class FormatSniffer
{
    // A licence comment before the first tag is seldom longer.
    private const int HeadBytes = 2048;

    /// <summary>How the bytes are to be read: a page says so itself, and without one tag there is no page.</summary>
    /// <param name="named">What the file's name says.</param>
    public static DumpFormat Sniff(ReadOnlySpan<byte> bytes, DumpFormat named) =>
        StartsAsPage(bytes) ? DumpFormat.Html
        : bytes.Contains((byte)'<') ? named
        : DumpFormat.Text;

    /// <summary>Whether the bytes begin like a page.</summary>
    public static bool StartsAsPage(ReadOnlySpan<byte> bytes)
    {
        Span<byte> ascii = stackalloc byte[HeadBytes];
        var head = AfterPreamble(ascii[..CopyAscii(bytes, ascii)]);
        return StartsWith(head, "<!doctype html"u8) || StartsWith(head, "<html"u8);
    }

    // Without the zeros of UTF-16 and the bytes of a byte order mark, the head of a page is ASCII in any encoding.
    private static int CopyAscii(ReadOnlySpan<byte> bytes, Span<byte> ascii)
    {
        var count = 0;
        foreach (var b in bytes)
        {
            if (count == ascii.Length)
            {
                break;
            }

            if (b is > 0 and < 0x80)
            {
                ascii[count++] = b;
            }
        }

        return count;
    }

    // What may stand before a page's first tag: white space, an XML declaration, comments.
    private static ReadOnlySpan<byte> AfterPreamble(ReadOnlySpan<byte> head)
    {
        while (true)
        {
            head = head.TrimStart(" \t\r\n\f"u8);
            var (isPreamble, end) =
                head.StartsWith("<?xml"u8) ? (true, "?>"u8.ToArray())
                : head.StartsWith("<!--"u8) ? (true, "-->"u8.ToArray())
                : (false, []);
            var at = isPreamble ? head.IndexOf(end) : -1;
            if (at < 0)
            {
                return head;
            }

            head = head[(at + end.Length)..];
        }
    }

    private static bool StartsWith(ReadOnlySpan<byte> head, ReadOnlySpan<byte> lowerCase) =>
        head.Length >= lowerCase.Length
        && System.Text.Ascii.EqualsIgnoreCase(head[..lowerCase.Length], lowerCase);
}
