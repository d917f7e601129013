namespace NewsArchive.Ingestion.Dumps;

/// <summary>Knows the head of a page that a browser saved with its parts (RFC 2557).</summary>
internal static class MhtmlStart
{
    /// <summary>Whether the bytes begin with the headers of a message of several parts.</summary>
    public static bool Fits(ReadOnlySpan<byte> head) =>
        head is [(byte)'F' or (byte)'M' or (byte)'C' or (byte)'S' or (byte)'f' or (byte)'m' or (byte)'c' or (byte)'s', ..]
        && HeaderBlock.Read(head, out _) is { } headers
        && headers["MIME-Version"] is not null
        && headers["Content-Type"]?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;
}
