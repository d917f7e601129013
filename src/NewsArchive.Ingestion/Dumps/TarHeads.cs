namespace NewsArchive.Ingestion.Dumps;

/// <summary>A tar archive whose names and attributes are of a size that can be held: the reader underneath holds them whole, however long they are.</summary>
internal sealed class TarHeads(Content archive) : ForwardStream
{
    private const int HeadBytes = 512;
    private const int SizeAt = 124;
    private const int SizeBytes = 12;
    private const int TypeAt = 156;
    private const int MaxMegabytes = 1;

    /// <exception cref="DumpFormatException">Attributes are larger than allowed.</exception>
    public override int Read(Span<byte> destination)
    {
        // Heads are read one by one, and begin at multiples of their size.
        if (destination.Length == HeadBytes && Gone % HeadBytes == 0 && IsTooLarge(archive.Peek(HeadBytes)))
        {
            throw new DumpFormatException($"The tar archive has a name or attributes of more than the {MaxMegabytes} MB that are allowed.", Gone);
        }

        var read = archive.Read(destination);
        Gone += read;
        return read;
    }

    // Attributes of a member or of all (POSIX.1-2017, pax), a long name or target of a link (GNU tar, "Basic Tar Format").
    private static bool IsTooLarge(ReadOnlySpan<byte> head) =>
        head.Length == HeadBytes
        && head[TypeAt] is (byte)'x' or (byte)'g' or (byte)'L' or (byte)'K'
        && SizeIn(head.Slice(SizeAt, SizeBytes)) > MaxMegabytes * 1024 * 1024;

    // Octal digits, or binary, marked by the first bit, where digits do not suffice.
    private static long SizeIn(ReadOnlySpan<byte> field)
    {
        if (field[0] >= 0x80)
        {
            return long.MaxValue;
        }

        var size = 0L;
        foreach (var digit in field)
        {
            size = digit is >= (byte)'0' and <= (byte)'7' ? (size * 8) + digit - '0' : size;
        }

        return size;
    }
}
