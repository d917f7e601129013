using System.Text;
using System.Text.RegularExpressions;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Headers as HTTP, MIME and WARC write them: a line each, folded lines joined, up to a blank line (RFC 9112, section 5).</summary>
internal sealed partial class HeaderBlock
{
    /// <summary>The most bytes that headers may have.</summary>
    public const int MaxBytes = 64 * 1024;

    private const int NotYet = -1;
    private const int NoEnd = -2;

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    private HeaderBlock(string firstLine) => FirstLine = firstLine;

    /// <summary>The line before the headers, e.g. <c>HTTP/1.1 200 OK</c>.</summary>
    public string FirstLine { get; }

    /// <summary>The value of a header, in any case; of one that stands several times, the first; null when it is not there.</summary>
    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Reads headers and the blank line behind them.</summary>
    /// <param name="isStart">Whether the next headers begin; these have no end then.</param>
    /// <returns>Null when there is no blank line within <see cref="MaxBytes"/>; then nothing is read.</returns>
    public static HeaderBlock? Read(Content content, RecordBlock.IsStart isStart)
    {
        for (var wanted = 4096; ; wanted *= 2)
        {
            var ahead = content.Peek(wanted);
            if (LengthOf(ahead, isStart) is var length && length >= 0)
            {
                var head = Parse(ahead[..length]);
                content.Skip(length);
                return head;
            }

            if (ahead.Length < wanted || wanted == MaxBytes || length == NoEnd)
            {
                return null;
            }
        }
    }

    /// <summary>Reads headers at the beginning of bytes.</summary>
    /// <param name="length">Theirs, with the blank line.</param>
    public static HeaderBlock? Read(ReadOnlySpan<byte> bytes, out int length)
    {
        length = LengthOf(bytes[..Math.Min(bytes.Length, MaxBytes)], isStart: null);
        return length < 0 ? null : Parse(bytes[..length]);
    }

    private static int LengthOf(ReadOnlySpan<byte> bytes, RecordBlock.IsStart? isStart)
    {
        for (var at = 0; bytes[at..].IndexOf((byte)'\n') is >= 0 and var end; at += end + 1)
        {
            if (bytes[at..(at + end)].TrimEnd((byte)'\r').IsEmpty && at > 0)
            {
                return at + end + 1;
            }

            if (at > 0 && isStart?.Invoke(bytes[at..]) == true)
            {
                return NoEnd;
            }
        }

        return NotYet;
    }

    private static HeaderBlock Parse(ReadOnlySpan<byte> bytes)
    {
        // Header values are UTF-8 in WARC and mostly ASCII elsewhere; other bytes come out as replacement marks.
        var lines = FoldedLine().Replace(Encoding.UTF8.GetString(bytes), " ").Split('\n');
        var head = new HeaderBlock(lines[0].TrimEnd('\r'));
        foreach (var line in lines.Skip(1).Select(line => line.TrimEnd('\r')))
        {
            if (line.IndexOf(':') is > 0 and var colon)
            {
                head.values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return head;
    }

    [GeneratedRegex(@"\r?\n[ \t]+")]
    private static partial Regex FoldedLine();
}
