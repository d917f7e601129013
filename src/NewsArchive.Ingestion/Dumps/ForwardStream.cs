namespace NewsArchive.Ingestion.Dumps;

/// <summary>A stream that is read from front to back and nothing else.</summary>
internal abstract class ForwardStream : Stream
{
    public sealed override bool CanRead => true;

    public sealed override bool CanSeek => false;

    public sealed override bool CanWrite => false;

    public sealed override long Length => throw new NotSupportedException();

    /// <summary>Bytes gone by.</summary>
    public sealed override long Position { get => Gone; set => throw new NotSupportedException(); }

    /// <summary>Bytes gone by.</summary>
    protected long Gone { get; set; }

    public abstract override int Read(Span<byte> destination);

    public sealed override int Read(byte[] destination, int offset, int count) => Read(destination.AsSpan(offset, count));

    public sealed override void Flush()
    {
    }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public sealed override void SetLength(long value) => throw new NotSupportedException();

    public sealed override void Write(byte[] source, int offset, int count) => throw new NotSupportedException();
}
