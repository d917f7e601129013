namespace NewsArchive.Web.Pages.Books;

/// <summary>
/// Holds what is written until it is told to send it. A zip goes back to the head of each entry when its size is known, and
/// writes without waiting; a reader on the network allows neither.
/// </summary>
internal sealed class PartedStream(Stream body) : Stream
{
    private readonly MemoryStream pending = new();
    private long sent;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => sent + pending.Length;

    /// <summary>What was sent cannot be gone back to.</summary>
    public override long Position
    {
        get => sent + pending.Position;
        set => pending.Position = value - sent;
    }

    /// <summary>Sends what was written.</summary>
    public async Task SendAsync(CancellationToken cancellation)
    {
        await body.WriteAsync(pending.GetBuffer().AsMemory(0, (int)pending.Length), cancellation);
        sent += pending.Length;
        pending.SetLength(0);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => pending.Write(buffer, offset, count);

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => pending.Write(buffer);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => pending.SetLength(value - sent);
}
