using System.IO.Compression;
using NewsArchive.Cleaning;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads a text or HTML file, plain or gzipped: one file, one dump.</summary>
public static class FileDumpReader
{
    private const int FirstBufferBytes = 64 * 1024;

    /// <summary>Reads the whole file, but never more than allowed.</summary>
    /// <param name="path">A file whose name <see cref="DumpFileName"/> does not ignore.</param>
    /// <param name="maxBytes">Largest content, unpacked; at most 1 GB.</param>
    /// <exception cref="DumpFormatException">It is larger, or its packing is damaged.</exception>
    /// <exception cref="IOException">It vanished or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not let us.</exception>
    public static Dump Read(string path, long maxBytes)
    {
        using var file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var name = DumpFileName.Parse(Path.GetFileName(path));
        var stored = ReadAll(file, file.CanSeek ? file.Length : 0, maxBytes); // a pipe has no length
        var bytes = name.IsGzipped ? Unpack(stored, maxBytes) : stored;
        return new Dump(bytes, FormatSniffer.Sniff(bytes.Span, name.Format));
    }

    // GZipStream ends without a word where a file breaks off. Whatever is whole is followed by the next member, so a
    // member of our own behind the file comes out at the end of every whole file, of one member or many, and of no other.
    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> stored, long maxBytes)
    {
        var end = "whole"u8;
        using var packed = new MemoryStream();
        packed.Write(stored.Span);
        using (var member = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
        {
            member.Write(end);
        }

        packed.Position = 0;
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        var unpacked = ReadAll(gzip, stored.Length, maxBytes + end.Length);
        return unpacked.Span.EndsWith(end)
            ? unpacked[..^end.Length]
            : throw new DumpFormatException(
                $"The gzip file is damaged: it breaks off after {unpacked.Length} unpacked bytes.", unpacked.Length);
    }

    private static ReadOnlyMemory<byte> ReadAll(Stream content, long expectedBytes, long maxBytes)
    {
        if (expectedBytes > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        // One byte more than expected, so that a file of the expected length ends without growing the buffer.
        var buffer = new byte[expectedBytes + 1];
        var length = 0;
        while (Read(content, buffer.AsSpan(length), length) is > 0 and var read)
        {
            length += read;
            if (length > maxBytes)
            {
                throw TooLarge(maxBytes);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(maxBytes + 1, Math.Max(buffer.Length * 2L, FirstBufferBytes)));
            }
        }

        return buffer.AsMemory(0, length);
    }

    private static int Read(Stream content, Span<byte> buffer, long offset)
    {
        try
        {
            return content.Read(buffer);
        }
        catch (InvalidDataException damage)
        {
            throw new DumpFormatException($"The gzip file is damaged after {offset} unpacked bytes.", offset, damage);
        }
    }

    private static DumpFormatException TooLarge(long maxBytes) =>
        new($"The dump is larger than the {maxBytes / (1024 * 1024)} MB that are allowed.", maxBytes);
}
