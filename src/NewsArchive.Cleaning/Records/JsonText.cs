using System.Text.Json;

namespace NewsArchive.Cleaning.Records;

/// <summary>The words in a value of JSON, however deep services wrap them.</summary>
internal static class JsonText
{
    // Where an object stands for a name, a headline or a date, these hold it: schema.org, WordPress, the New York Times, MongoDB.
    private static readonly string[] Holders = ["name", "rendered", "main", "original", "title", "value", "text", "$date", "$numberLong", "#text", "@value"];

    // What objects around paragraphs say of themselves.
    private static readonly HashSet<string> NoProse = new(StringComparer.OrdinalIgnoreCase) { "type", "@type", "id", "_id", "kind", "url", "href", "src", "lang", "language", "style" };

    /// <summary>A name, a headline or a date; several are joined by a comma. Null when there is none.</summary>
    public static string? OfName(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(OfName).Where(text => !string.IsNullOrWhiteSpace(text))),
        JsonValueKind.Object => Array.ConvertAll(Holders, holder => value.TryGetProperty(holder, out var held) ? OfName(held) : null)
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)),
        _ => null,
    };

    /// <summary>A text; its parts are paragraphs. Null when there is none.</summary>
    public static string? OfProse(JsonElement value) => string.Join("\n\n", Paragraphs(value)) is { Length: > 0 } text ? text : null;

    private static IEnumerable<string> Paragraphs(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) => [text],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Paragraphs),
        JsonValueKind.Object => value.EnumerateObject().Where(member => !NoProse.Contains(member.Name)).SelectMany(member => Paragraphs(member.Value)),
        _ => [],
    };
}
