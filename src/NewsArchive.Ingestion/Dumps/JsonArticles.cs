using System.Text.Json;
using NewsArchive.Cleaning.Records;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Tells articles from the many other things that are kept as JSON.</summary>
internal static class JsonArticles
{
    /// <summary>How deep values may be nested. Articles are flat; other JSON is let through to be told that it is none.</summary>
    public const int MaxDepth = 512;

    /// <summary>How JSON is read: not as strictly as it is written.</summary>
    public static readonly JsonReaderOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowMultipleValues = true,
        MaxDepth = MaxDepth,
    };

    private static readonly JsonDocumentOptions LenientDocument = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    private const int MaxWrappings = 3;

    /// <summary>White space between values.</summary>
    public static ReadOnlySpan<byte> White => " \t\r\n"u8;

    /// <summary>Where the articles are: the value itself, or the elements of an array in it of which some are articles.</summary>
    /// <param name="isBroken">Whether it is no JSON; names of members that are no UTF-8 are found out late, as an invalid operation.</param>
    public static IReadOnlyList<Range> In(ReadOnlyMemory<byte> value, out bool isBroken)
    {
        isBroken = false;
        try
        {
            return Find(value);
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException)
        {
            var mended = value.ToArray();
            isBroken = !NotANumber.Blank<byte>(mended);
            try
            {
                return isBroken ? [] : Find(mended);
            }
            catch (Exception more) when (more is JsonException or InvalidOperationException)
            {
                isBroken = true;
                return [];
            }
        }
    }

    /// <summary>A text in it that no name tells; null when there is none, or it is no JSON.</summary>
    public static UnnamedText? UnnamedIn(ReadOnlyMemory<byte> value)
    {
        try
        {
            using var document = JsonDocument.Parse(value, LenientDocument);
            return UnnamedText.In(document.RootElement);
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static List<Range> Find(ReadOnlyMemory<byte> value) => IsArticle(value) ? [Range.All] : Wrapped(value);

    private static bool IsArticle(ReadOnlyMemory<byte> value)
    {
        using var document = JsonDocument.Parse(value, LenientDocument);
        return JsonRecord.IsArticle(document.RootElement);
    }

    // Answers of news services are an object with the articles in an array, some levels down.
    private static List<Range> Wrapped(ReadOnlyMemory<byte> value)
    {
        var (most, best) = (0, new List<Range>());
        var reader = new Utf8JsonReader(value.Span, Lenient);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.StartArray || reader.CurrentDepth > MaxWrappings)
            {
                continue;
            }

            var (articles, elements) = (0, new List<Range>());
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                var element = start..(int)reader.BytesConsumed;
                elements.Add(element);
                articles += IsArticle(value[element]) ? 1 : 0;
            }

            (most, best) = articles > most ? (articles, elements) : (most, best);
        }

        return best;
    }
}
