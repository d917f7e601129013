namespace NewsArchive.Ingestion.Dumps;

/// <summary>A member of an archive: tells how much comes out of it, and does not end early, or as something else, without a word.</summary>
/// <param name="bytes">How long it is by the archive's account.</param>
/// <param name="checksum">Its CRC-32 by the archive's account; null where that says none.</param>
/// <param name="unpacked">Told what comes out; null where the member is not packed by itself.</param>
internal sealed class MemberStream(Stream member, long bytes, uint? checksum, UnpackedBytes? unpacked) : ForwardStream
{
    private Checksum sum = new();

    /// <exception cref="DumpFormatException">It is shorter than it should be, or more than allowed, or holds other bytes.</exception>
    public override int Read(Span<byte> destination)
    {
        var read = member.Read(destination);
        if (read == 0 && Gone < bytes && destination.Length > 0)
        {
            throw new DumpFormatException($"The member of the archive breaks off after {Gone} of {bytes} bytes.", Gone);
        }

        if (read == 0 && checksum is { } told && told != sum.Value && destination.Length > 0)
        {
            throw new DumpFormatException("The member of the archive is damaged: its bytes do not match the checksum that the archive has of them.", Gone);
        }

        Gone += read;
        unpacked?.Add(read);
        if (checksum is not null)
        {
            sum.Add(destination[..read]);
        }

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
