using System.Runtime.InteropServices;
using System.Text.Json;

namespace NewsArchive.Cleaning.Records;

/// <summary>Reads an article out of a JSON object.</summary>
public static class JsonRecord
{
    private const int MaxDepth = 64;

    // Answers of databases and services wrap the article in one or two objects: "_source", "data", "article".
    private const int MaxWrappings = 3;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    // What a piece of text is without a title, address, author or date beside it, when it is an article: long.
    private const int LeastTextBytes = 200;

    /// <summary>Whether an object holds the text of an article: a long one, or one with a title, address, author or date.</summary>
    public static bool IsArticle(JsonElement record)
    {
        var (textBytes, isNamed) = (0, false);
        foreach (var member in Members(record))
        {
            if (!IsText(member))
            {
                isNamed |= IsNamed(member) || FieldNames.Of(member.Name) == ArticleField.Author;
            }
            else if (member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Array or JsonValueKind.Object)
            {
                textBytes = Math.Max(textBytes, JsonMarshal.GetRawUtf8Value(member.Value).Length - "\"\"".Length);
            }
        }

        return textBytes >= LeastTextBytes || (textBytes > 0 && isNamed);
    }

    /// <summary>Reads a record.</summary>
    /// <returns>Null, with what is wrong, when it is no JSON object.</returns>
    internal static (RecordedArticle? Article, string? Problem) Read(string json)
    {
        try
        {
            using var document = Parse(HalfCharacters.Replace(json));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (null, "The JSON is no object with the parts of an article.");
            }

            var article = new RecordedArticle();
            foreach (var member in Members(document.RootElement))
            {
                article.Add(member.Name, IsText(member) ? JsonText.OfProse(member.Value) : JsonText.OfName(member.Value));
            }

            return (article, null);
        }
        catch (JsonException damage)
        {
            var place = damage.LineNumber > 0 ? $"at line {damage.LineNumber + 1} of the record, byte {damage.BytePositionInLine}" : $"behind byte {damage.BytePositionInLine} of the record";
            return (null, $"The JSON is damaged {place}.");
        }
    }

    /// <summary>Whether the text of a record is longer than so many bytes, has no tags, and nothing else is there to be read.</summary>
    internal static bool IsLonger(ReadOnlyMemory<byte> json, int bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            var texts = Members(document.RootElement).Where(IsText).ToList();
            return texts.Count > 0 && texts.TrueForAll(text => FieldNames.Of(text.Name) == ArticleField.Text && JsonMarshal.GetRawUtf8Value(text.Value) is var raw
                && raw.Length > bytes && !raw.Contains((byte)'<'));
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Lenient);
        }
        catch (JsonException)
        {
            var mended = json.ToCharArray();
            NotANumber.Blank<char>(mended);
            return JsonDocument.Parse(mended, Lenient);
        }
    }

    private static bool IsText(JsonProperty member) => FieldNames.Of(member.Name) is ArticleField.Text or ArticleField.Html;

    // What lies deeper, as under "metadata", says what the top does not.
    private static IEnumerable<JsonProperty> Members(JsonElement record)
    {
        List<JsonElement> objects = [record];
        for (var depth = 0; depth < MaxWrappings && objects.Count > 0; depth++)
        {
            var wrapped = new List<JsonElement>();
            foreach (var member in objects.Where(value => value.ValueKind == JsonValueKind.Object).SelectMany(value => value.EnumerateObject()))
            {
                if (IsWrapping(member))
                {
                    wrapped.Add(member.Value);
                }
                else
                {
                    yield return member;
                }
            }

            objects = wrapped;
        }
    }

    /// <summary>Whether the article or a part of it lies inside: "source" may name the publisher, or wrap it all.</summary>
    private static bool IsWrapping(JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.Object
        && (FieldNames.Of(member.Name) is null || (member.Value.EnumerateObject().Any(IsText) && member.Value.EnumerateObject().Any(IsNamed)));

    private static bool IsNamed(JsonProperty member) => FieldNames.Of(member.Name) is ArticleField.Title or ArticleField.Address or ArticleField.Published;
}
