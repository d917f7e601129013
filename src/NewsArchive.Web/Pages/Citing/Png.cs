using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>Writes a sheet as a PNG with sixteen colours between the paper's and the ink's (ISO/IEC 15948).</summary>
internal static class Png
{
    // Sixteen steps make edges of letters as smooth as 256 to the eye, in half the bytes.
    private const int Colours = 16;

    private static readonly uint[] Crc = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    /// <summary>The file.</summary>
    /// <param name="paper">Red, green and blue in one number.</param>
    /// <param name="ink">The same.</param>
    public static byte[] Print(CardPaper sheet, int width, int height, int paper, int ink)
    {
        using var file = new MemoryStream(32 << 10);
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n']);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);

        // Four bits a pixel, and a palette.
        (header[8], header[9]) = (4, 3);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "PLTE"u8, Palette(paper, ink));
        using var pixels = new MemoryStream(32 << 10);
        using (var packed = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
        {
            WriteRows(packed, sheet, width, height);
        }

        WriteChunk(file, "IDAT"u8, pixels.GetBuffer().AsSpan(0, (int)pixels.Length));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // The first byte of a row names its filter: none.
    private static void WriteRows(Stream target, CardPaper sheet, int width, int height)
    {
        var packed = new byte[1 + ((width + 1) / 2)];
        for (var y = 0; y < height; y++)
        {
            var row = sheet.Row(y);
            packed.AsSpan().Clear();
            for (var x = 0; x < width; x++)
            {
                packed[1 + (x / 2)] |= (byte)(Step(row[x]) << (x % 2 == 0 ? 4 : 0));
            }

            target.Write(packed);
        }
    }

    private static int Step(byte ink) => ((ink * (Colours - 1)) + 127) / byte.MaxValue;

    private static byte[] Palette(int paper, int ink)
    {
        var palette = new byte[Colours * 3];
        for (var i = 0; i < palette.Length; i++)
        {
            var (step, part) = (i / 3, 16 - (i % 3 * 8));
            palette[i] = (byte)(((((paper >> part) & 0xFF) * (Colours - 1 - step)) + (((ink >> part) & 0xFF) * step) + (Colours / 2)) / (Colours - 1));
        }

        return palette;
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Sum(Sum(uint.MaxValue, name), data));
        file.Write(number);
    }

    private static uint Sum(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            sum = Crc[(byte)(sum ^ one)] ^ (sum >> 8);
        }

        return sum;
    }

    private static uint CrcOf(int one)
    {
        var sum = (uint)one;
        for (var bit = 0; bit < 8; bit++)
        {
            sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1);
        }

        return sum;
    }
}
