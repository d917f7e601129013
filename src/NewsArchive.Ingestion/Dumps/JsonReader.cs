using System.Globalization;
using System.Text.Json;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Records;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads JSON: a record a line, or a document whose objects are the records, alone, in an array or in a member of the object.</summary>
internal sealed class JsonReader : IDumpReader
{
    private const int FirstWindowBytes = 64 * 1024;
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowMultipleValues = true };

    /// <inheritdoc/>
    public IEnumerable<DumpRecord> Read(Content content, ReadLimits limits) =>
        IsOneALine(content, limits) ? ReadLines(content, limits) : ReadDocument(content, limits);

    // The first line decides: it is a whole object, and it is not all.
    private static bool IsOneALine(Content content, ReadLimits limits)
    {
        var length = content.PeekLine(limits.MaxDumpBytes) ?? 0;
        var line = content.Peek(length);
        return line.EndsWith("\n"u8) && IsWhole(line) && content.Peek(length + 1).Length > length;
    }

    private static bool IsWhole(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line, Lenient);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // A line that is no JSON is found out by the cleaner, which says where; the next line is a new chance.
    private static IEnumerable<DumpRecord> ReadLines(Content content, ReadLimits limits)
    {
        for (var number = 1; !content.IsAtEnd; number++)
        {
            var name = number.ToString(CultureInfo.InvariantCulture);
            var offset = content.Position;
            if (content.PeekLine(limits.MaxDumpBytes) is not { } length)
            {
                SkipLine(content);
                yield return DumpRecord.Damaged(name, offset, content.Position - offset, $"The line is longer than the {limits.MaxDumpBytes / (1024 * 1024)} MB that are allowed.");
            }
            else if (Trimmed(content, length) is { Length: > 0 } record)
            {
                yield return new DumpRecord(name, offset, length, new Dump(record, DumpFormat.Json));
            }
        }
    }

    private static byte[] Trimmed(Content content, int length)
    {
        var line = content.Peek(length).Trim(" \t\r\n"u8).ToArray();
        content.Skip(length);
        return line;
    }

    private static void SkipLine(Content content)
    {
        while (content.PeekLine(FirstWindowBytes) is null)
        {
            content.Skip(FirstWindowBytes);
        }

        content.Skip(content.PeekLine(FirstWindowBytes)!.Value);
    }

    private static IEnumerable<DumpRecord> ReadDocument(Content content, ReadLimits limits)
    {
        var state = new JsonReaderState(Lenient);
        for (var number = 1; Next(content, limits, ref state) is { } found;)
        {
            foreach (var (start, record) in Records(found.Value))
            {
                yield return new DumpRecord(number.ToString(CultureInfo.InvariantCulture), found.Offset + start, record.Length, new Dump(record, DumpFormat.Json));
                number++;
            }
        }
    }

    // The next object, or anything else that is no bracket of the outermost arrays; null at the end.
    private static (long Offset, byte[] Value)? Next(Content content, ReadLimits limits, ref JsonReaderState state)
    {
        for (var wanted = FirstWindowBytes; ;)
        {
            var window = content.Peek(wanted);
            var isAll = window.Length < wanted;
            if (isAll && window.Trim(" \t\r\n"u8).IsEmpty && state.Options.AllowMultipleValues && content.SkipAhead(window.Length) >= 0)
            {
                return null;
            }

            var reader = new Utf8JsonReader(window, isAll, state);
            try
            {
                if (reader.Read())
                {
                    var start = (int)reader.TokenStartIndex;
                    var isBracket = reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray;
                    if (isBracket || reader.TrySkip())
                    {
                        var end = (int)reader.BytesConsumed;
                        var found = (content.Position + start, isBracket ? [] : window[start..end].ToArray());
                        state = reader.CurrentState;
                        content.Skip(end);
                        wanted = FirstWindowBytes;
                        if (isBracket)
                        {
                            continue;
                        }

                        return found;
                    }
                }
                else if (isAll)
                {
                    return null;
                }
            }
            catch (JsonException damage)
            {
                throw new DumpFormatException($"The JSON is damaged behind byte {content.Position}: line {damage.LineNumber + 1}, byte {damage.BytePositionInLine}.", content.Position, damage);
            }

            if (wanted >= limits.MaxDumpBytes)
            {
                throw new DumpFormatException($"The JSON object at byte {content.Position} is larger than the {limits.MaxDumpBytes / (1024 * 1024)} MB that are allowed.", content.Position);
            }

            wanted = (int)Math.Min(wanted * 2L, limits.MaxDumpBytes);
        }
    }

    // Answers of news services are an object with the articles in an array.
    private static List<(int Start, byte[] Record)> Records(byte[] value)
    {
        var inner = new List<(int, byte[])>();
        try
        {
            using var document = JsonDocument.Parse(value, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (!JsonRecord.HasText(document.RootElement) && LongestArray(document.RootElement) is { } articles)
            {
                var at = 0;
                foreach (var article in articles.EnumerateArray())
                {
                    var record = System.Text.Encoding.UTF8.GetBytes(article.GetRawText());
                    at += Math.Max(0, value.AsSpan(at).IndexOf(record));
                    inner.Add((at, record));
                }
            }
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException)
        {
            return [(0, value)];
        }

        return inner.Count > 0 ? inner : [(0, value)];
    }

    private static JsonElement? LongestArray(JsonElement value) =>
        value.ValueKind != JsonValueKind.Object ? null
            : value.EnumerateObject()
                .Select(member => member.Value)
                .Where(member => member.ValueKind == JsonValueKind.Array && member.EnumerateArray().Any(JsonRecord.HasText))
                .OrderByDescending(member => member.GetArrayLength())
                .Select(member => (JsonElement?)member)
                .FirstOrDefault();
}
