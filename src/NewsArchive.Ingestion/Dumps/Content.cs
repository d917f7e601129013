namespace NewsArchive.Ingestion.Dumps;

/// <summary>Bytes that are read once from front to back, with a look ahead.</summary>
/// <remarks>
/// Readers of records work on it without copying; others read it as a stream. Where the bytes underneath are damaged, it ends and
/// says why in <see cref="Break"/>: a reader leaves out the record that is cut there, and who opened the content tells of the damage.
/// </remarks>
/// <param name="below">What the source is made of, where that is a content too: it may break off without the source saying so.</param>
internal sealed class Content(Stream source, Content? below = null) : ForwardStream
{
    private const int FirstBufferBytes = 64 * 1024;

    private byte[] buffer = new byte[FirstBufferBytes];
    private int start;
    private int end;
    private bool isDrained;

    /// <summary>Whether nothing is left, or nothing before the next gap.</summary>
    public bool IsAtEnd => Peek(1).IsEmpty;

    /// <summary>Why it ends where it does; null while it has not ended, and where it ended by itself.</summary>
    public DumpFormatException? Break { get => field ?? below?.Break; private set; }

    /// <summary>The packed bytes that are lost in the last gap; none where it is unknown, or before <see cref="GoOn"/>.</summary>
    public (long Offset, long Length) Gap => (source as GzipMembers)?.Gap ?? default;

    /// <summary>The next bytes, which stay: as many as wanted, fewer only where the content ends. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Peek(int wanted)
    {
        Fill(wanted);
        return buffer.AsSpan(start, Math.Min(wanted, end - start));
    }

    /// <summary>Leaves bytes behind that have been peeked at.</summary>
    public void Skip(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, end - start);
        start += bytes;
        Gone += bytes;
    }

    /// <summary>Leaves blank lines behind.</summary>
    /// <returns>Whether anything is left.</returns>
    public bool SkipBlankLines()
    {
        while (Peek(1) is [(byte)'\r' or (byte)'\n'])
        {
            Skip(1);
        }

        return !IsAtEnd;
    }

    /// <summary>The next line with its end, or what is left; null when it is longer than allowed. It stays, as with <see cref="Peek"/>.</summary>
    /// <param name="maxBytes">How far it looks.</param>
    /// <param name="from">Where the line begins, behind bytes that stay too.</param>
    /// <returns>0 where the content ends.</returns>
    public int? PeekLine(int maxBytes, int from = 0)
    {
        for (int seen = from, wanted = (int)Math.Min(from + (FirstBufferBytes / 4L), maxBytes); ; wanted = (int)Math.Min(wanted * 2L, maxBytes))
        {
            var ahead = Peek(wanted);
            var at = ahead[seen..].IndexOf((byte)'\n');
            if (at >= 0)
            {
                return seen + at + 1 - from;
            }

            if (ahead.Length < wanted)
            {
                return ahead.Length - from;
            }

            if (wanted == maxBytes)
            {
                return null;
            }

            seen = ahead.Length;
        }
    }

    /// <summary>Leaves the rest of the line behind, however long it is.</summary>
    public void SkipLine()
    {
        int? line;
        do
        {
            line = PeekLine(FirstBufferBytes);
            Skip(line ?? FirstBufferBytes);
        }
        while (line is null);
    }

    /// <summary>Takes the next bytes, fewer only where the content ends.</summary>
    public byte[] Take(int bytes)
    {
        var taken = Peek(bytes).ToArray();
        Skip(taken.Length);
        return taken;
    }

    /// <summary>Goes on behind a gap.</summary>
    /// <returns>False where nothing readable follows it.</returns>
    public bool GoOn()
    {
        if (source is not GzipMembers members || !members.GoOn())
        {
            return false;
        }

        (Break, isDrained) = (null, false);
        return true;
    }

    /// <summary>Goes to another place, as one that was passed.</summary>
    /// <returns>False where the source is read from front to back only.</returns>
    public bool TryGoTo(long position)
    {
        if (!source.CanSeek)
        {
            return false;
        }

        source.Position = position;
        (start, end, Gone, Break, isDrained) = (0, 0, position, null, false);
        return true;
    }

    public override int Read(Span<byte> destination)
    {
        var ahead = Peek(Math.Min(Math.Max(1, destination.Length), FirstBufferBytes));
        var count = Math.Min(ahead.Length, destination.Length);
        ahead[..count].CopyTo(destination);
        Skip(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Fill(int wanted)
    {
        while (end - start < wanted && !isDrained)
        {
            if (end == buffer.Length)
            {
                MakeRoom();
            }

            var read = ReadSource();
            isDrained = read == 0;
            end += read;
        }
    }

    // What a record claims to hold need not be there: the buffer grows with what is, and bytes move at most once for each that is left behind.
    private void MakeRoom()
    {
        var target = start >= buffer.Length / 2 ? buffer : new byte[(int)Math.Min(buffer.Length * 2L, Array.MaxLength)];
        buffer.AsSpan(start, end - start).CopyTo(target);
        (buffer, start, end) = (target, 0, end - start);
    }

    private int ReadSource()
    {
        try
        {
            return source.Read(buffer, end, buffer.Length - end);
        }
        catch (DumpFormatException damage) when (!damage.EndsFile)
        {
            Break = damage;
            return 0;
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            Break = new DumpFormatException($"The packing is damaged behind byte {Gone + end - start}: {damage.Message}", Gone + end - start, damage);
            return 0;
        }
    }
}
