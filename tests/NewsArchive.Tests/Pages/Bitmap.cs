using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NewsArchive.Tests.Pages;

/// <summary>A PNG with a palette of sixteen colours, read back.</summary>
internal sealed record Bitmap(int Width, int Height, byte[] Palette, byte[] Pixels)
{
    /// <summary>Reads a file, and fails where it is not whole.</summary>
    public static Bitmap Read(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        var chunks = new Dictionary<string, byte[]>();
        var at = 8;
        while (at < file.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var named = file[(at + 4)..(at + 8 + length)];
            Assert.Equal(Crc(named), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            chunks.Add(Encoding.ASCII.GetString(named[..4]), named[4..]);
            at += 12 + length;
        }

        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], chunks.Keys);
        Assert.Equal([4, 3, 0, 0, 0], chunks["IHDR"][8..]);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"]), BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"].AsSpan(4)));
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(new MemoryStream(chunks["IDAT"]), CompressionMode.Decompress))
        {
            packed.CopyTo(rows);
        }

        Assert.Equal((1 + (width / 2)) * height, rows.Length);
        return new Bitmap(width, height, chunks["PLTE"], [.. rows.ToArray().Chunk(1 + (width / 2)).SelectMany(Unpack)]);
    }

    /// <summary>Left, top, right and bottom of the ink in a part; all 0 where there is none.</summary>
    public (int Left, int Top, int Right, int Bottom) Ink(int top, int bottom)
    {
        var inked = Enumerable.Range(top * Width, (bottom - top) * Width).Where(i => Pixels[i] > 0).ToList();
        return inked.Count == 0 ? default : (inked.Min(i => i % Width), inked[0] / Width, inked.Max(i => i % Width), inked[^1] / Width);
    }

    private static IEnumerable<byte> Unpack(byte[] row)
    {
        Assert.Equal(0, row[0]);
        return row.Skip(1).SelectMany(pair => new[] { (byte)(pair >> 4), (byte)(pair & 15) });
    }

    private static uint Crc(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ (0xEDB88320 * (sum & 1));
            }
        }

        return ~sum;
    }
}
