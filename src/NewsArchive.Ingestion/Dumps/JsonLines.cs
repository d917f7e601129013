using System.Text.Json;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads a JSON value a line; a line that is none costs nothing but itself.</summary>
internal static class JsonLines
{
    private const int MaxLinesAhead = 8;
    private const int HeadBytes = 256 * 1024;

    /// <summary>Whether one of the first lines, which may be damaged, is a whole object, and it is not all.</summary>
    /// <param name="maxBytes">The longest line, and how far is looked ahead.</param>
    public static bool Fits(Content content, int maxBytes)
    {
        var first = content.PeekLine(maxBytes) ?? 0;
        if (IsWhole(content.Peek(first)))
        {
            return content.Peek(first + 1).Length > first;
        }

        if (content.Peek(HeadBytes).TrimStart(JsonArticles.White) is [] or [(byte)'[', ..])
        {
            return false;
        }

        var at = first;
        for (var count = 1; count < MaxLinesAhead && content.PeekLine(maxBytes, at) is > 0 and var length; count++)
        {
            if (content.Peek(at + length)[at..] is [(byte)'{', ..] line && IsWhole(line))
            {
                return true;
            }

            at += length;
        }

        return false;
    }

    /// <summary>The lines, without blank ones.</summary>
    public static IEnumerable<JsonPiece> Read(Content content, int maxBytes)
    {
        while (!content.IsAtEnd)
        {
            var offset = content.Position;
            if (content.PeekLine(maxBytes) is not { } length)
            {
                content.SkipLine();
                yield return new JsonPiece(offset, content.Position - offset, ReadOnlyMemory<byte>.Empty, ReadLimits.TooLarge("The line", maxBytes));
                continue;
            }

            var line = content.Take(length);
            var isCut = content.Break is not null && content.IsAtEnd && line is not [.., (byte)'\n'];
            var record = Trimmed(line);
            if (!record.IsEmpty && !isCut)
            {
                yield return new JsonPiece(offset, length, record);
            }
        }
    }

    private static ReadOnlyMemory<byte> Trimmed(byte[] line)
    {
        var from = line.Length - line.AsSpan().TrimStart(JsonArticles.White).Length;
        return line.AsMemory(from, line.AsSpan(from).TrimEnd(JsonArticles.White).Length);
    }

    private static bool IsWhole(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line, JsonArticles.Lenient);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip()
                && line[(int)reader.BytesConsumed..].Trim(JsonArticles.White).IsEmpty;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
