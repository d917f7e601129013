namespace NewsArchive.Ingestion.Dumps;

/// <summary>Text whose lines end with a carriage return alone, as old programs of the Mac wrote it: byte for byte with line feeds, so that places stay.</summary>
internal sealed class ReturnsAsLines(Stream source) : ForwardStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> destination)
    {
        var count = source.Read(destination);
        destination[..count].Replace((byte)'\r', (byte)'\n');
        Gone += count;
        return count;
    }

    /// <summary>Whether a text is such a one.</summary>
    /// <param name="head">Its first bytes.</param>
    public static bool Fits(ReadOnlySpan<byte> head) => head.Contains((byte)'\r') && !head.Contains((byte)'\n');
}
