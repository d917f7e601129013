using System.Text.Json;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>An article as a line of JSON with the usual members.</summary>
internal static class JsonLine
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the line, without its end.</summary>
    public static string Of(Story story) =>
        Of(story.Title, story.Paragraphs, story.Url, story.PublishedUtc, story.Author, story.Source, "en");

    /// <summary>Writes the line, without its end.</summary>
    public static string Of(NewsArticle article) =>
        Of(article.Title, article.Paragraphs, article.Url, article.PublishedUtc, article.Author, article.SourceName, article.Language);

    private static string Of(string title, IReadOnlyList<string> paragraphs, string url, DateTime date, string author, string source, string language) =>
        JsonSerializer.Serialize(new { title, text = string.Join("\n\n", paragraphs), url, date, author, source, language }, Plain);
}
