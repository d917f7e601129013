namespace NewsArchive.Ingestion.Dumps;

/// <summary>Bytes that are read once from front to back, with a look ahead.</summary>
/// <remarks>Readers of records work on it without copying; others read it as a stream.</remarks>
internal sealed class Content(Stream source) : ForwardStream
{
    private const int FirstBufferBytes = 64 * 1024;

    private byte[] buffer = new byte[FirstBufferBytes];
    private int start;
    private int end;
    private bool isDrained;

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => Peek(1).IsEmpty;

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

    /// <summary>Leaves as many bytes behind, or all that there are.</summary>
    /// <returns>How many it were.</returns>
    public long SkipAhead(long bytes)
    {
        var left = bytes;
        while (left > 0 && Peek((int)Math.Min(left, FirstBufferBytes)).Length is > 0 and var ahead)
        {
            Skip(ahead);
            left -= ahead;
        }

        return bytes - left;
    }

    /// <summary>The next line with its end, or what is left; null when it is longer than allowed. It stays, as with <see cref="Peek"/>.</summary>
    /// <returns>0 where the content ends.</returns>
    public int? PeekLine(int maxBytes)
    {
        for (int seen = 0, wanted = Math.Min(FirstBufferBytes / 4, maxBytes); ; wanted = (int)Math.Min(wanted * 2L, maxBytes))
        {
            var ahead = Peek(wanted);
            var at = ahead[seen..].IndexOf((byte)'\n');
            if (at >= 0)
            {
                return seen + at + 1;
            }

            if (ahead.Length < wanted)
            {
                return ahead.Length;
            }

            if (wanted == maxBytes)
            {
                return null;
            }

            seen = ahead.Length;
        }
    }

    /// <summary>Takes the next bytes, fewer only where the content ends.</summary>
    public byte[] Take(int bytes)
    {
        // What is claimed need not be there: the room grows with what is.
        for (var wanted = FirstBufferBytes; wanted < bytes && Peek(wanted).Length == wanted; wanted = (int)Math.Min(wanted * 2L, bytes))
        {
        }

        var taken = Peek(isDrained ? Math.Min(bytes, end - start) : bytes).ToArray();
        Skip(taken.Length);
        return taken;
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
        if (end - start >= wanted || isDrained)
        {
            return;
        }

        if (buffer.Length - start < wanted)
        {
            var target = buffer.Length < wanted ? new byte[Math.Max(wanted, (int)Math.Min(buffer.Length * 2L, Array.MaxLength))] : buffer;
            buffer.AsSpan(start, end - start).CopyTo(target);
            (buffer, start, end) = (target, 0, end - start);
        }

        while (end - start < wanted)
        {
            var read = source.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                isDrained = true;
                return;
            }

            end += read;
        }
    }
}
