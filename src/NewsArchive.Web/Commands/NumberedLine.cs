namespace NewsArchive.Web.Commands;

/// <summary>A line of a file of JSON lines.</summary>
/// <param name="Number">The first one is 1.</param>
/// <param name="Bytes">As they came, without the line feed; null when they are more than allowed.</param>
internal sealed record NumberedLine(long Number, byte[]? Bytes)
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>Reads lines one after the other; no more than one is held.</summary>
    /// <param name="maxBytes">The longest line.</param>
    /// <exception cref="IOException">The stream cannot be read on.</exception>
    public static IEnumerable<NumberedLine> Read(Stream stream, int maxBytes)
    {
        var (number, line, isTooLong) = (1L, new MemoryStream(), false);
        var chunk = new byte[ChunkBytes];
        while (stream.Read(chunk) is > 0 and var length)
        {
            for (var at = 0; at < length;)
            {
                var feed = Array.IndexOf(chunk, (byte)'\n', at, length - at);
                var end = feed < 0 ? length : feed;
                isTooLong |= line.Length + end - at > maxBytes;
                if (!isTooLong)
                {
                    line.Write(chunk, at, end - at);
                }

                at = end + 1;
                if (feed >= 0)
                {
                    yield return Next();
                }
            }
        }

        if (isTooLong || line.Length > 0)
        {
            yield return Next();
        }

        NumberedLine Next()
        {
            var next = new NumberedLine(number++, isTooLong ? null : line.ToArray());
            (line, isTooLong) = (new MemoryStream(), false);
            return next;
        }
    }
}
