namespace NewsArchive.Cleaning;

/// <summary>One input as it came: a file, or one record inside a file.</summary>
/// <param name="Bytes">The bytes as found; never changed.</param>
/// <param name="Format">How the bytes are to be read.</param>
/// <param name="Url">Where the page was fetched; null when the input does not say.</param>
/// <param name="FetchedUtc">When it was fetched, in UTC; null when the input does not say.</param>
public sealed record Dump(ReadOnlyMemory<byte> Bytes, DumpFormat Format, Uri? Url = null, DateTime? FetchedUtc = null)
{
    /// <summary>The encoding that the web server named, any label; null when it is not known. The bytes have the last word.</summary>
    public string? Charset { get; init; }

    /// <summary>Why it is not whole, a sentence; null when nothing says that it is not.</summary>
    public string? Cut { get; init; }

    /// <summary>The language by a crawler's account, any code; null when it is not known. The words have the last word.</summary>
    public string? Language { get; init; }
}
