namespace NewsArchive.Ingestion.Dumps;

/// <summary>Where the bytes of a record in an archive of fetched pages end, whatever the record says of their length.</summary>
/// <param name="Length">How many bytes belong to it.</param>
/// <param name="IsWhole">Whether they are all there.</param>
internal readonly record struct RecordBlock(int Length, bool IsWhole)
{
    private const int WindowBytes = 64 * 1024;

    // Room for the line ends behind a record and the line that begins the next.
    private const int BehindBytes = 4096;

    /// <summary>Whether bytes begin with the first line of a record.</summary>
    internal delegate bool IsStart(ReadOnlySpan<byte> line);

    /// <summary>Finds the end of the record that begins here, behind its headers.</summary>
    /// <param name="declared">The length by its own account; null when it has none. It counts where a record can end there.</param>
    /// <param name="most">The longest that may be held.</param>
    /// <param name="closing">How many line ends close a record, so that what comes behind them is another matter.</param>
    /// <returns>Null when it is longer.</returns>
    public static RecordBlock? Find(Content content, long? declared, int most, IsStart isStart, int closing)
    {
        if (declared <= most)
        {
            var ahead = content.Peek((int)declared + BehindBytes);
            if (ahead.Length >= declared && CanEnd(ahead[(int)declared..], isStart, closing))
            {
                return new RecordBlock((int)declared, IsWhole: true);
            }
        }

        for (int seen = 0, wanted = Math.Min(WindowBytes, most); ; wanted = (int)Math.Min(wanted * 2L, most))
        {
            var ahead = content.Peek(wanted);
            if (NextIn(ahead, seen, isStart) is { } next)
            {
                return new RecordBlock(next, IsWhole: true);
            }

            if (ahead.Length < wanted)
            {
                return new RecordBlock(ahead.Length, IsWhole: content.Break is null && (declared is null || declared <= ahead.Length));
            }

            if (wanted == most)
            {
                return null;
            }

            seen = Math.Max(0, ahead.Length - BehindBytes);
        }
    }

    /// <summary>Leaves everything behind up to the next line that begins a record.</summary>
    public static void SkipToNext(Content content, IsStart isStart)
    {
        do
        {
            content.SkipLine();
        }
        while (!content.IsAtEnd && !isStart(content.Peek(BehindBytes)));
    }

    private static bool CanEnd(ReadOnlySpan<byte> behind, IsStart isStart, int closing)
    {
        var rest = behind.TrimStart("\r\n"u8);
        return rest.IsEmpty || behind[..^rest.Length].Count((byte)'\n') >= closing || isStart(rest);
    }

    // Without the line ends before the next record.
    private static int? NextIn(ReadOnlySpan<byte> bytes, int from, IsStart isStart)
    {
        for (var at = from; at < bytes.Length;)
        {
            if ((at == 0 || bytes[at - 1] == '\n') && isStart(bytes[at..]))
            {
                return bytes[..at].TrimEnd("\r\n"u8).Length;
            }

            var lineEnd = bytes[at..].IndexOf((byte)'\n');
            at = lineEnd < 0 ? bytes.Length : at + lineEnd + 1;
        }

        return null;
    }
}
