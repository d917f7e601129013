using System.Globalization;
using System.IO.Compression;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>What a web server answered (RFC 9112), without the chunks and the packing of the way.</summary>
/// <param name="Status">The status code; 0 when it is no number.</param>
/// <param name="ContentType">As sent; null when it was not.</param>
/// <param name="Body">Unpacked.</param>
/// <param name="IsCut">Whether the body broke off on its way, as far as it says so.</param>
internal sealed record HttpAnswer(int Status, string? ContentType, ReadOnlyMemory<byte> Body, bool IsCut)
{
    /// <summary>Whether the bytes begin like an answer.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.StartsWith("HTTP/"u8);

    /// <summary>Reads an answer. Crawlers often keep the headers of the way and the body without it: then it is taken as it is.</summary>
    /// <param name="maxBodyBytes">What the body may unpack to.</param>
    /// <exception cref="DumpFormatException">The headers do not end, or the body cannot be unpacked.</exception>
    public static HttpAnswer Read(ReadOnlyMemory<byte> bytes, int maxBodyBytes)
    {
        if (HeaderBlock.Read(bytes.Span, out var headBytes) is not { } head)
        {
            throw new DumpFormatException("The answer of the web server ends inside its headers.", bytes.Length);
        }

        var (body, isCut) = (bytes[headBytes..], false);
        if (head["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            (body, isCut) = WithoutChunks(body) ?? (body, false);
        }

        foreach (var coding in (head["Content-Encoding"] ?? "").Split(',').Reverse().Select(coding => coding.Trim().ToLowerInvariant()))
        {
            body = Unpack(body, coding, maxBodyBytes);
        }

        var status = head.FirstLine.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1);
        return new HttpAnswer(int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0, head["Content-Type"], body, isCut);
    }

    // Null when the body does not lie in chunks; one that breaks off gives what came.
    private static (ReadOnlyMemory<byte> Body, bool IsCut)? WithoutChunks(ReadOnlyMemory<byte> body)
    {
        using var whole = new MemoryStream(body.Length);
        for (var rest = body; ;)
        {
            var lineEnd = rest.Span.IndexOf((byte)'\n');
            var size = lineEnd < 0 ? "" : System.Text.Encoding.ASCII.GetString(rest.Span[..lineEnd]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                return whole.Length == 0 ? null : (whole.ToArray(), true);
            }

            if (length == 0)
            {
                return (whole.ToArray(), false);
            }

            rest = rest[(lineEnd + 1)..];
            whole.Write(rest.Span[..Math.Min(length, rest.Length)]);
            rest = rest[Math.Min(length, rest.Length)..];
            rest = rest[(rest.Span is [(byte)'\r', (byte)'\n', ..] ? 2 : rest.Span is [(byte)'\n', ..] ? 1 : 0)..];
        }
    }

    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> body, string coding, int maxBytes)
    {
        try
        {
            return coding switch
            {
                "gzip" or "x-gzip" when body.Span is [0x1F, 0x8B, ..] => ReadAll(new GZipStream(Stream(body), CompressionMode.Decompress), maxBytes),
                "deflate" when IsZlib(body.Span) => ReadAll(new ZLibStream(Stream(body), CompressionMode.Decompress), maxBytes),
                "br" when !LooksPlain(body.Span) => ReadAll(new BrotliStream(Stream(body), CompressionMode.Decompress), maxBytes),
                _ => body,
            };
        }
        catch (Exception damage) when (damage is InvalidDataException or InvalidOperationException)
        {
            throw new DumpFormatException($"The page was sent packed with {coding}, and the packing is damaged.", 0, damage);
        }
    }

    // RFC 1950, section 2.2: the method is deflate and the two bytes are a multiple of 31.
    private static bool IsZlib(ReadOnlySpan<byte> body) => body.Length > 2 && (body[0] & 0x0F) == 8 && (((body[0] << 8) | body[1]) % 31) == 0;

    private static bool LooksPlain(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => new(bytes.ToArray(), writable: false);

    private static ReadOnlyMemory<byte> ReadAll(Stream packed, int maxBytes)
    {
        using (packed)
        {
            using var all = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (packed.Read(buffer) is > 0 and var read)
            {
                if (all.Length + read > maxBytes)
                {
                    throw new DumpFormatException(ReadLimits.TooLarge("The page", maxBytes), all.Length);
                }

                all.Write(buffer, 0, read);
            }

            return all.GetBuffer().AsMemory(0, (int)all.Length);
        }
    }
}
