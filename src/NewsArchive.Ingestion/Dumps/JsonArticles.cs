using System.Text;
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

    // What a piece of text is without a title, address, author or date beside it, when it is an article: long.
    private const int LeastTextBytes = 200;

    private const int MaxWrappings = 3;

    /// <summary>White space between values.</summary>
    public static ReadOnlySpan<byte> White => " \t\r\n"u8;

    /// <summary>Where the articles are: the value itself, or the elements of an array in it of which some are articles.</summary>
    /// <param name="isBroken">Whether it is no JSON.</param>
    public static IReadOnlyList<Range> In(ReadOnlyMemory<byte> value, out bool isBroken)
    {
        isBroken = false;
        try
        {
            return Find(value.Span);
        }
        catch (JsonException)
        {
            var mended = value.ToArray();
            isBroken = !NotANumber.Blank<byte>(mended);
            try
            {
                return isBroken ? [] : Find(mended);
            }
            catch (JsonException)
            {
                isBroken = true;
                return [];
            }
        }
    }

    private static List<Range> Find(ReadOnlySpan<byte> value) => IsArticle(value) ? [Range.All] : Wrapped(value);

    private static bool IsArticle(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value, Lenient);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        var (hasText, hasMore) = (false, false);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            // What lies one level down, as under "metadata", counts too.
            var (field, isTop) = (FieldNames.Of(Encoding.UTF8.GetString(reader.ValueSpan)), reader.CurrentDepth == 1);
            reader.Read();
            switch (field)
            {
                case ArticleField.Text or ArticleField.Html when reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length > 0:
                    if (reader.ValueSpan.Length >= LeastTextBytes)
                    {
                        return true;
                    }

                    hasText = true;
                    break;
                case ArticleField.Text or ArticleField.Html when reader.TokenType == JsonTokenType.StartArray:
                    hasText = true;
                    break;
                case ArticleField.Title or ArticleField.Address or ArticleField.Published or ArticleField.Author:
                    hasMore = true;
                    break;
                default:
                    break;
            }

            if (reader.TokenType == JsonTokenType.StartArray || (reader.TokenType == JsonTokenType.StartObject && (!isTop || field is not null)))
            {
                reader.Skip();
            }
        }

        return hasText && hasMore;
    }

    // Answers of news services are an object with the articles in an array, some levels down.
    private static List<Range> Wrapped(ReadOnlySpan<byte> value)
    {
        var (most, best) = (0, new List<Range>());
        var reader = new Utf8JsonReader(value, Lenient);
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
