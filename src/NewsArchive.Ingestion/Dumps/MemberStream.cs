namespace NewsArchive.Ingestion.Dumps;

/// <summary>A member of an archive: tells how much comes out of it, and does not end early without a word.</summary>
/// <param name="bytes">How long it is by the archive's account.</param>
/// <param name="unpacked">Told what comes out; null where the member is not packed by itself.</param>
internal sealed class MemberStream(Stream member, long bytes, UnpackedBytes? unpacked) : ForwardStream
{
    /// <exception cref="DumpFormatException">It is shorter than it should be, or more than allowed.</exception>
    public override int Read(Span<byte> destination)
    {
        var read = member.Read(destination);
        if (read == 0 && Gone < bytes && destination.Length > 0)
        {
            throw new DumpFormatException($"The member of the archive breaks off after {Gone} of {bytes} bytes.", Gone);
        }

        Gone += read;
        unpacked?.Add(read);
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
