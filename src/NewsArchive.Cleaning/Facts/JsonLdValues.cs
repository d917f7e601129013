using System.Net;
using System.Text.Json;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Takes values out of JSON-LD objects, where one thing may be a string, an object or a list of either.</summary>
internal static class JsonLdValues
{
    /// <summary>The first text of a property, cut at 1,000 characters; null when it has none.</summary>
    public static string? Text(JsonElement element, string property) => Texts(element, property).FirstOrDefault();

    /// <summary>The first text of a property, however long; null when it has none.</summary>
    public static string? WholeText(JsonElement element, string property) => WholeTexts(element, property).FirstOrDefault();

    /// <summary>The strings of a property, one or a list, without character references and empty ones, each cut at 1,000 characters.</summary>
    public static IEnumerable<string> Texts(JsonElement element, string property) => WholeTexts(element, property).Select(PageMarks.Cut);

    /// <summary>The first address in a property that holds addresses or objects with one; null when it has none.</summary>
    public static string? Address(JsonElement element, string property) =>
        Items(element, property).SelectMany(item => item.ValueKind switch
        {
            JsonValueKind.String => [PageMarks.Cut(Read(item) ?? "")],
            JsonValueKind.Object => Texts(item, "url").Concat(Texts(item, "contentUrl")).Concat(Texts(item, "@id")),
            _ => [],
        }).FirstOrDefault(address => address.Contains("//", StringComparison.Ordinal));

    /// <summary>The names in a property that holds names, or persons and organisations with names.</summary>
    public static IEnumerable<string> Names(JsonElement element, string property) =>
        Items(element, property).SelectMany(item => item.ValueKind switch
        {
            JsonValueKind.String => [PageMarks.Cut(Read(item) ?? "")],
            JsonValueKind.Object => Texts(item, "name"),
            _ => [],
        }).Where(name => name.Length > 0);

    private static IEnumerable<string> WholeTexts(JsonElement element, string property) =>
        Items(element, property).Where(item => item.ValueKind == JsonValueKind.String).Select(Read).OfType<string>();

    private static IEnumerable<JsonElement> Items(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1);
    }

    private static string? Read(JsonElement item)
    {
        try
        {
            return WebUtility.HtmlDecode(item.GetString())?.Trim() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which System.Text.Json does not hand out.
            return null;
        }
    }
}
