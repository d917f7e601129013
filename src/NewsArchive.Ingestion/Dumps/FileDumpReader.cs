using System.IO.Compression;
using NewsArchive.Cleaning;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads a text or HTML file, plain or gzipped: one file, one dump.</summary>
public static class FileDumpReader
{
    private const int ChunkBytes = 81_920;

    /// <summary>Reads the whole file, but never more than allowed.</summary>
    /// <param name="path">A file whose name <see cref="DumpFileName"/> does not ignore.</param>
    /// <param name="maxBytes">Largest content, unpacked.</param>
    /// <exception cref="DumpFormatException">It is larger, or its packing is damaged.</exception>
    /// <exception cref="IOException">It vanished or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not let us.</exception>
    public static Dump Read(string path, long maxBytes)
    {
        var name = DumpFileName.Parse(Path.GetFileName(path));
        using var file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (file.Length > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        using var content = name.IsGzipped ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        var bytes = ReadAll(content, file.Length, maxBytes);
        return new Dump(bytes, FormatSniffer.Sniff(bytes.Span, name.Format));
    }

    private static ReadOnlyMemory<byte> ReadAll(Stream content, long expectedBytes, long maxBytes)
    {
        // One byte more than expected, so that a file of the expected length ends without growing the buffer.
        var buffer = new byte[expectedBytes + 1];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(maxBytes + 1, Math.Max(buffer.Length * 2L, ChunkBytes)));
            }

            var read = Read(content, buffer.AsSpan(length), length);
            length += read;
            if (length > maxBytes)
            {
                throw TooLarge(maxBytes);
            }

            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }
        }
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
