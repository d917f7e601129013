namespace NewsArchive.Ingestion.Dumps;

/// <summary>Tells how much comes out of a member of an archive.</summary>
internal sealed class CountedStream(Stream member, UnpackedBytes unpacked) : ForwardStream
{
    /// <exception cref="DumpFormatException">It is more than allowed.</exception>
    public override int Read(Span<byte> destination)
    {
        var read = member.Read(destination);
        Gone += read;
        unpacked.Add(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            member.Dispose();
        }

        base.Dispose(disposing);
    }
}
