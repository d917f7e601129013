using System.Buffers.Binary;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>The list of members at the end of a zip archive, measured before it is read: the reader underneath holds it whole.</summary>
internal static class ZipList
{
    private const int EndBytes = 22; // APPNOTE.TXT, section 4.3.16
    private const int MaxCommentBytes = 0xFFFF;
    private const int LocatorBytes = 20; // 4.3.15
    private const int End64Bytes = 56; // 4.3.14
    private const int EntryBytes = 46; // 4.3.12

    /// <summary>Whether the list has more members or bytes than allowed; what the archive says of their number is not believed.</summary>
    /// <param name="archive">Can be read at any place.</param>
    /// <returns>False also where there is no list.</returns>
    public static bool IsLonger(Stream archive, int maxMembers, int maxBytes)
    {
        if (StartOf(archive) is not { } start || start < 0 || start >= archive.Length)
        {
            return false;
        }

        var content = new Content(archive);
        content.TryGoTo(start);
        for (var members = 0; content.Peek(EntryBytes) is { Length: EntryBytes } entry && entry.StartsWith("PK\u0001\u0002"u8); members++)
        {
            if (members == maxMembers || content.Position - start > maxBytes)
            {
                return true;
            }

            var length = EntryBytes + UInt16(entry, 28) + UInt16(entry, 30) + UInt16(entry, 32);
            content.Skip(content.Peek(length).Length);
        }

        return false;
    }

    private static long? StartOf(Stream archive)
    {
        var tailAt = Math.Max(0, archive.Length - EndBytes - MaxCommentBytes - LocatorBytes);
        var tail = Read(archive, tailAt, (int)(archive.Length - tailAt));
        var end = tail.Length < EndBytes ? -1 : tail.AsSpan(0, tail.Length - EndBytes + 4).LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0)
        {
            return null;
        }

        if (end >= LocatorBytes && tail.AsSpan(end - LocatorBytes) is var locator && locator.StartsWith("PK\u0006\u0007"u8))
        {
            var end64 = Read(archive, BinaryPrimitives.ReadInt64LittleEndian(locator[8..]), End64Bytes);
            if (end64.AsSpan().StartsWith("PK\u0006\u0006"u8) && end64.Length == End64Bytes && BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16)) == uint.MaxValue)
            {
                return BinaryPrimitives.ReadInt64LittleEndian(end64.AsSpan(48));
            }
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
    }

    private static byte[] Read(Stream archive, long at, int length)
    {
        if (at < 0 || at > archive.Length)
        {
            return [];
        }

        var bytes = new byte[length];
        archive.Position = at;
        return bytes[..archive.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
