using System.Text.Json;

namespace NewsArchive.Evaluation.Gold;

/// <summary>Reads the fields of gold files, which other people laid out.</summary>
internal static class GoldJson
{
    /// <summary>A text, or several joined by semicolons; null when the field is missing, empty or no text.</summary>
    public static string? Text(this JsonElement json, string field) =>
        json.Texts(field) is { Count: > 0 } texts ? string.Join(';', texts) : null;

    /// <summary>A list of texts, or one text as a list; empty when the field is missing or empty.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement json, string field) =>
        !json.TryGetProperty(field, out var value) ? []
            : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(TextOf).Where(text => text.Length > 0)]
            : TextOf(value) is { Length: > 0 } single ? [single]
            : [];

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
