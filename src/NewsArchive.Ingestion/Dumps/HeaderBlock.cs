using System.Text;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Headers as HTTP, MIME and WARC write them: a line each, folded lines joined, up to a blank line (RFC 9112, section 5).</summary>
internal sealed class HeaderBlock
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    private HeaderBlock(string firstLine) => FirstLine = firstLine;

    /// <summary>The line before the headers, e.g. <c>HTTP/1.1 200 OK</c>.</summary>
    public string FirstLine { get; }

    /// <summary>The value of a header, in any case; of one that stands several times, the first; null when it is not there.</summary>
    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Reads headers and the blank line behind them.</summary>
    /// <returns>Null when there is no blank line within the bytes allowed; then nothing is read.</returns>
    public static HeaderBlock? Read(Content content, int maxBytes)
    {
        for (var wanted = Math.Min(4096, maxBytes); ; wanted = (int)Math.Min(wanted * 2L, maxBytes))
        {
            var ahead = content.Peek(wanted);
            if (LengthOf(ahead) is var length && length >= 0)
            {
                var head = Parse(ahead[..length]);
                content.Skip(length);
                return head;
            }

            if (ahead.Length < wanted || wanted == maxBytes)
            {
                return null;
            }
        }
    }

    /// <summary>Reads headers at the beginning of bytes.</summary>
    /// <param name="length">Theirs, with the blank line.</param>
    public static HeaderBlock? Read(ReadOnlySpan<byte> bytes, out int length)
    {
        length = LengthOf(bytes);
        return length < 0 ? null : Parse(bytes[..length]);
    }

    private static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; bytes[at..].IndexOf((byte)'\n') is >= 0 and var end; at += end + 1)
        {
            if (bytes[at..(at + end)].TrimEnd((byte)'\r').IsEmpty && at > 0)
            {
                return at + end + 1;
            }
        }

        return -1;
    }

    private static HeaderBlock Parse(ReadOnlySpan<byte> bytes)
    {
        // Header values are UTF-8 in WARC and mostly ASCII elsewhere; other bytes come out as replacement marks.
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        var head = new HeaderBlock(lines[0].TrimEnd('\r'));
        string? last = null;
        foreach (var line in lines.Skip(1).Select(line => line.TrimEnd('\r')))
        {
            if (line is [' ' or '\t', ..] && last != null)
            {
                head.values[last] = $"{head.values[last]} {line.Trim()}".Trim();
            }
            else if (line.IndexOf(':') is > 0 and var colon)
            {
                last = line[..colon].Trim();
                if (!head.values.TryAdd(last, line[(colon + 1)..].Trim()))
                {
                    last = null;
                }
            }
        }

        return head;
    }
}
