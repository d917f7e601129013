using System.Buffers;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>Recognises files that are no text by their first bytes, and names them in words.</summary>
internal static class BinarySignature
{
    private const int SampleBytes = 64 * 1024;

    // Real texts have at most a stray NUL or form feed; random bytes have one control character in ten.
    private const double MaxControlShare = 0.03;

    private const int MostStrayControls = 3;

    // C0 without tab, line feed, form feed, carriage return and the escape of ISO-2022, and DEL.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31, 127]);

    /// <summary>The kind of file, with its article, e.g. <c>a gzip archive</c>; null when no signature fits.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG picture",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
        _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => "a GIF picture",
        _ when bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8) => "a WebP picture",
        _ when bytes.StartsWith("RIFF"u8) && HasNul(bytes) => "a sound or film file",
        _ when bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) => "a TIFF picture",
        _ when bytes.StartsWith("%PDF-"u8) => "a PDF document",
        [0x1F, 0x8B, 8, ..] => "a gzip archive",
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => "a zip archive or office document",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "a zstd archive",
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "an xz archive",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "a 7z archive",
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, 0x59, ..] => "a bzip2 archive",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, ..] => "a RAR archive",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old office document",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
        _ when bytes.StartsWith("MZ"u8) && HasNul(bytes) => "a program",
        _ when bytes.StartsWith("SQLite format 3\0"u8) => "an SQLite database",
        _ when bytes.StartsWith("ID3"u8) && HasNul(bytes) => "a sound or film file",
        _ when bytes.StartsWith("OggS\0"u8) => "a sound or film file",
        _ when bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8) && bytes[0] == 0 =>
            bytes[8..].StartsWith("avif"u8) || bytes[8..].StartsWith("heic"u8) || bytes[8..].StartsWith("mif1"u8) ? "an AVIF or HEIF picture" : "a sound or film file",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "a sound or film file",
        _ when bytes.StartsWith("fLaC"u8) && HasNul(bytes) => "a sound or film file",
        [0xFF, 0xFB or 0xF3 or 0xF2, ..] when HasNul(bytes) => "a sound or film file",
        _ when bytes.StartsWith("wOFF"u8) || bytes.StartsWith("wOF2"u8) => "a font",
        [(byte)'O', (byte)'T', (byte)'T', (byte)'O', 0, ..] => "a font",
        [0, 1, 0, 0, 0, ..] => "a font",
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "a BMP picture",
        [0, 0, 1, 0, ..] or [0, 0, 2, 0, ..] => "an icon",
        _ when bytes.StartsWith("{\\rtf"u8) => "an RTF document",
        _ when bytes.StartsWith("%!PS"u8) => "a PostScript document",
        _ when bytes.StartsWith("PAR1"u8) && HasNul(bytes) => "a Parquet table",
        [0xCA, 0xFE, 0xBA, 0xBE, ..] or [0, (byte)'a', (byte)'s', (byte)'m', ..] => "a program",
        [4, 0x22, 0x4D, 0x18, ..] => "an lz4 archive",
        [0x1F, 0x9D, ..] => "a compress archive",
        _ when bytes.Length > 262 && bytes[257..].StartsWith("ustar"u8) => "a tar archive",
        _ => null,
    };

    /// <summary>Whether there are more control characters than single-byte text has; UTF-16 has as many.</summary>
    public static bool LooksLikeNoText(ReadOnlySpan<byte> bytes)
    {
        var sample = Sample(bytes);
        var controls = 0;
        for (var rest = sample; rest.IndexOfAny(Controls) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            controls++;
        }

        return controls > Math.Max(MostStrayControls, MaxControlShare * sample.Length);
    }

    /// <summary>Whether there is any control character that has no place in text of single bytes.</summary>
    public static bool HoldsControls(ReadOnlySpan<byte> bytes) => Sample(bytes).ContainsAny(Controls);

    private static bool HasNul(ReadOnlySpan<byte> bytes) => Sample(bytes).Contains((byte)0);

    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, SampleBytes)];
}
