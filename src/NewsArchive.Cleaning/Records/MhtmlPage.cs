using System.Buffers.Text;
using System.Text;

namespace NewsArchive.Cleaning.Records;

/// <summary>Takes the page out of a message that a browser saved it in (RFC 2557, RFC 2045, RFC 2046).</summary>
/// <param name="Bytes">Of the page.</param>
/// <param name="Charset">As the message says; null when it does not.</param>
/// <param name="Address">Where the page was saved from; null when the message does not say.</param>
internal sealed record MhtmlPage(ReadOnlyMemory<byte> Bytes, string? Charset, Uri? Address)
{
    private const int MaxNesting = 4;

    /// <summary>The first part that is HTML; null when there is none.</summary>
    public static MhtmlPage? Read(ReadOnlyMemory<byte> message) => Find(message, null, MaxNesting);

    private static MhtmlPage? Find(ReadOnlyMemory<byte> message, Uri? address, int nesting)
    {
        var bodyAt = HeadLength(message.Span);
        var head = Headers(message.Span[..bodyAt]);
        var type = head.GetValueOrDefault("content-type", "");
        var own = Uri.TryCreate(head.GetValueOrDefault("snapshot-content-location") ?? head.GetValueOrDefault("content-location"), UriKind.Absolute, out var found)
            && found.Scheme is "http" or "https" ? found : address;
        if (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase))
        {
            return new MhtmlPage(Decode(message[bodyAt..], head.GetValueOrDefault("content-transfer-encoding", "")), Parameter(type, "charset"), own);
        }

        return nesting > 0 && Parameter(type, "boundary") is { Length: > 0 } boundary
            ? Parts(message[bodyAt..], boundary).Select(part => Find(part, own, nesting - 1)).FirstOrDefault(page => page is not null)
            : null;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Parts(ReadOnlyMemory<byte> body, string boundary)
    {
        var mark = Encoding.UTF8.GetBytes("--" + boundary);
        var start = body.Span.IndexOf(mark);
        while (start >= 0)
        {
            var from = start + mark.Length;
            var length = body.Span[from..].IndexOf(mark);
            var part = length < 0 ? body[from..] : body.Slice(from, length);
            if (part.Span.StartsWith("--"u8))
            {
                yield break;
            }

            yield return part[(part.Span.IndexOf((byte)'\n') + 1)..];
            start = length < 0 ? -1 : from + length;
        }
    }

    private static int HeadLength(ReadOnlySpan<byte> message)
    {
        var (crlf, lf) = (message.IndexOf("\r\n\r\n"u8), message.IndexOf("\n\n"u8));
        return crlf >= 0 && (lf < 0 || crlf < lf) ? crlf + 4 : lf >= 0 ? lf + 2 : message.Length;
    }

    private static Dictionary<string, string> Headers(ReadOnlySpan<byte> head)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var unfolded = Encoding.UTF8.GetString(head).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal);
        foreach (var line in unfolded.Split('\n'))
        {
            if (line.Split(':', 2) is [var name, var value])
            {
                headers.TryAdd(name.Trim(), value.Trim());
            }
        }

        return headers;
    }

    private static string? Parameter(string header, string name) => header.Split(';').Skip(1)
        .Select(part => part.Split('=', 2))
        .Where(pair => pair.Length == 2 && pair[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(pair => pair[1].Trim().Trim('"'))
        .FirstOrDefault();

    private static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, string encoding) => encoding.Trim().ToLowerInvariant() switch
    {
        "base64" => FromBase64(body.Span),
        "quoted-printable" => FromQuotedPrintable(body.Span),
        _ => body,
    };

    // What is damaged behind a place leaves what stands before it.
    private static byte[] FromBase64(ReadOnlySpan<byte> text)
    {
        var letters = text.ToArray().Where(b => b > (byte)' ').ToArray();
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(letters.Length)];
        Base64.DecodeFromUtf8(letters, bytes, out _, out var written);
        return bytes[..written];
    }

    // RFC 2045, section 6.7: =XX is a byte, = before a line end joins lines. Anything else behind = is taken as it is.
    private static byte[] FromQuotedPrintable(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '=')
            {
                bytes[count++] = text[at];
            }
            else if (text[(at + 1)..] is [(byte)'\r', (byte)'\n', ..])
            {
                at += 2;
            }
            else if (text[(at + 1)..] is [(byte)'\n', ..])
            {
                at++;
            }
            else if (at + 2 < text.Length && char.IsAsciiHexDigit((char)text[at + 1]) && char.IsAsciiHexDigit((char)text[at + 2]))
            {
                bytes[count++] = Convert.FromHexString([(char)text[at + 1], (char)text[at + 2]])[0];
                at += 2;
            }
            else
            {
                bytes[count++] = text[at];
            }
        }

        return bytes[..count];
    }
}
