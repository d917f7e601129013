using System.Text.Json;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>An article as a line of JSON with the usual members.</summary>
internal static class JsonLine
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the line, without its end.</summary>
    public static string Of(Story story) => JsonSerializer.Serialize(
        new
        {
            title = story.Title,
            text = string.Join("\n\n", story.Paragraphs),
            url = story.Url,
            date = story.PublishedUtc,
            author = story.Author,
            source = story.Source,
            language = "en",
        },
        Plain);
}
