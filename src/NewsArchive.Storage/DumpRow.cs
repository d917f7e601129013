using NewsArchive.Cleaning;

namespace NewsArchive.Storage;

/// <summary>A dump as it came, byte for byte.</summary>
public sealed class DumpRow
{
    public int Id { get; set; }

    /// <summary>SHA-256 of the bytes, 32 bytes; unique.</summary>
    public required byte[] Sha256 { get; set; }

    public DumpFormat Format { get; set; }

    /// <summary>How many bytes it had before compression.</summary>
    public long Length { get; set; }

    /// <summary>The bytes, compressed with Brotli.</summary>
    public required byte[] Content { get; set; }

    /// <summary>See <see cref="Dump.Url"/>.</summary>
    public string? Url { get; set; }

    /// <summary>See <see cref="Dump.FetchedUtc"/>.</summary>
    public DateTime? FetchedUtc { get; set; }

    /// <summary>See <see cref="Dump.Charset"/>.</summary>
    public string? Charset { get; set; }

    /// <summary>See <see cref="Dump.Language"/>.</summary>
    public string? Language { get; set; }

    /// <summary>See <see cref="Dump.Cut"/>.</summary>
    public string? Cut { get; set; }
}
