using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Records;

/// <summary>Reads an article out of a JSON object.</summary>
internal static partial class JsonRecord
{
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    /// <summary>Reads a record.</summary>
    /// <returns>Null, with what is wrong, when it is no JSON object.</returns>
    public static (RecordedArticle? Article, string? Problem) Read(string json)
    {
        try
        {
            // An escape of half a character makes the whole string unreadable, here as in most readers.
            using var document = Parse(LoneSurrogate().Replace(json, @"\uFFFD"));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (null, "The JSON is no object with the parts of an article.");
            }

            var article = new RecordedArticle();
            foreach (var member in Members(document.RootElement))
            {
                article.Add(member.Name, TextOf(member.Value));
            }

            return (article, null);
        }
        catch (JsonException damage)
        {
            return (null, $"The JSON is damaged at line {damage.LineNumber + 1}, byte {damage.BytePositionInLine}.");
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

    // What lies one level down, as under "metadata", says what the top does not.
    private static IEnumerable<JsonProperty> Members(JsonElement record) =>
        record.ValueKind != JsonValueKind.Object ? []
            : record.EnumerateObject().Concat(record.EnumerateObject()
                .Where(member => member.Value.ValueKind == JsonValueKind.Object && FieldNames.Of(member.Name) is null)
                .SelectMany(member => member.Value.EnumerateObject()));

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(TextOf).Where(text => !string.IsNullOrWhiteSpace(text))),
        JsonValueKind.Object => value.EnumerateObject().Where(member => member.NameEquals("name") || member.NameEquals("title")).Select(member => TextOf(member.Value)).FirstOrDefault(),
        _ => null,
    };

    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)(?:\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2})")]
    private static partial Regex LoneSurrogate();
}
