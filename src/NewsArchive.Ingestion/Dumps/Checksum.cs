namespace NewsArchive.Ingestion.Dumps;

/// <summary>The CRC-32 of bytes that go by, as zip and gzip use it (ISO 3309; RFC 1952, section 8).</summary>
internal struct Checksum()
{
    private const uint Polynomial = 0xEDB8_8320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => OfByte((uint)i))];

    private uint rest = uint.MaxValue;

    /// <summary>Of all bytes so far.</summary>
    public readonly uint Value => ~rest;

    /// <summary>Takes the next bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var crc = rest;
        foreach (var value in bytes)
        {
            crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        rest = crc;
    }

    private static uint OfByte(uint crc)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc >> 1) ^ ((crc & 1) * Polynomial);
        }

        return crc;
    }
}
