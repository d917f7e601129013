using System.IO.Compression;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>What a gzip file of one or more members unpacks to; unlike <see cref="GZipStream"/> it says where a file breaks off.</summary>
/// <remarks>
/// GZipStream ends without a word where a file breaks off. Whatever is whole is followed by the next member, so a member of our
/// own behind the file comes out at the end of every whole file and of no other.
/// </remarks>
internal sealed class GzipMembers : ForwardStream
{
    private const int BufferBytes = 64 * 1024;
    private static readonly byte[] End = "whole"u8.ToArray();
    private static readonly byte[] EndMember = Pack(End);

    private readonly GZipStream unpacked;
    private readonly UnpackedBytes count;
    private readonly byte[] buffer = new byte[BufferBytes];
    private int start;
    private int end;

    /// <summary>Unpacks a file.</summary>
    /// <param name="packed">Its bytes; disposed with this.</param>
    /// <param name="count">Told what comes out.</param>
    public GzipMembers(Stream packed, UnpackedBytes count)
    {
        unpacked = new GZipStream(new Followed(packed, EndMember), CompressionMode.Decompress);
        this.count = count;
    }

    /// <exception cref="DumpFormatException">The file is damaged, breaks off here, or unpacks to too much.</exception>
    public override int Read(Span<byte> destination)
    {
        // The last bytes are held back: they may be the end.
        while (end - start <= End.Length)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            var read = ReadUnpacked();
            if (read == 0)
            {
                return buffer.AsSpan(0, end).SequenceEqual(End)
                    ? 0
                    : throw new DumpFormatException($"The gzip file is damaged: it breaks off after {Gone + end} unpacked bytes.", Gone);
            }

            end += read;
        }

        var length = Math.Min(destination.Length, end - start - End.Length);
        buffer.AsSpan(start, length).CopyTo(destination);
        start += length;
        Gone += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReadUnpacked()
    {
        try
        {
            var read = unpacked.Read(buffer, end, buffer.Length - end);
            count.Add(read);
            return read;
        }
        catch (InvalidDataException damage)
        {
            throw new DumpFormatException($"The gzip file is damaged after {Gone} unpacked bytes.", Gone, damage);
        }
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var member = new GZipStream(packed, CompressionLevel.NoCompression))
        {
            member.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>A stream and bytes behind it.</summary>
    private sealed class Followed(Stream first, byte[] then) : ForwardStream
    {
        private int given = -1;

        public override int Read(Span<byte> destination)
        {
            if (given < 0)
            {
                if (first.Read(destination) is > 0 and var read)
                {
                    return read;
                }

                given = 0;
            }

            var length = Math.Min(destination.Length, then.Length - given);
            then.AsSpan(given, length).CopyTo(destination);
            given += length;
            return length;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                first.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
