using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Finds the members of a zip archive by their own headers, where the list at its end is lost (APPNOTE.TXT, section 4.3.7).</summary>
internal static class ZipHeaders
{
    private const int HeadBytes = 30;
    private const int WindowBytes = 64 * 1024;
    private const uint Unknown = 0xFFFF_FFFF; // told elsewhere: zip64

    private static ReadOnlySpan<byte> Start => "PK\u0003\u0004"u8;

    /// <summary>The members in their order, folders left out.</summary>
    /// <param name="archive">Can be read at any place.</param>
    public static IEnumerable<ZipMember> Read(Stream archive)
    {
        var content = new Content(archive);
        content.TryGoTo(0);
        while (SkipToStart(content))
        {
            var (member, end) = ReadMember(content, archive);
            if (!member.Path.EndsWith('/'))
            {
                yield return member;
            }

            content.TryGoTo(end);
        }
    }

    private static bool SkipToStart(Content content)
    {
        while (content.Peek(WindowBytes) is { Length: > HeadBytes } ahead)
        {
            var at = ahead.IndexOf(Start);
            content.Skip(at >= 0 ? at : ahead.Length - Start.Length + 1);
            if (at >= 0)
            {
                return content.Peek(HeadBytes).Length == HeadBytes;
            }
        }

        return false;
    }

    // And where the search for the next goes on.
    private static (ZipMember Member, long End) ReadMember(Content content, Stream archive)
    {
        var head = content.Peek(HeadBytes);
        var isEncrypted = (head[6] & 1) != 0;
        var hasDescriptor = (head[6] & 8) != 0; // behind the data, with the checksum (section 4.4.4)
        var method = BinaryPrimitives.ReadUInt16LittleEndian(head[8..]);
        var checksum = BinaryPrimitives.ReadUInt32LittleEndian(head[14..]);
        var packed = BinaryPrimitives.ReadUInt32LittleEndian(head[18..]);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(head[22..]);
        var nameBytes = BinaryPrimitives.ReadUInt16LittleEndian(head[26..]);
        var dataAt = content.Position + HeadBytes + nameBytes + BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        var isTold = packed is not (0 or Unknown) || (packed == 0 && !hasDescriptor);
        var name = content.Peek(HeadBytes + nameBytes);
        var path = ZipNameEncoding.Read(name[Math.Min(HeadBytes, name.Length)..].ToArray());
        var end = isTold ? Math.Min(dataAt + packed, archive.Length) : archive.Length;
        return (new ZipMember(path, isTold ? length : 0, hasDescriptor ? null : checksum, isEncrypted, Open), isTold ? end : Math.Min(dataAt, archive.Length));

        Stream Open() => method switch
        {
            0 when isTold => new Piece(archive, dataAt, end),
            8 => new DeflateStream(new Piece(archive, dataAt, end), CompressionMode.Decompress),
            _ => throw new DumpFormatException("The member is packed in a way that is not read.", dataAt),
        };
    }

    /// <summary>A piece of a stream.</summary>
    private sealed class Piece(Stream whole, long start, long end) : ForwardStream
    {
        public override int Read(Span<byte> destination)
        {
            whole.Position = start + Gone;
            var read = whole.Read(destination[..(int)Math.Clamp(end - start - Gone, 0, destination.Length)]);
            Gone += read;
            return read;
        }
    }
}
