using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>An article as schema.org's NewsArticle, in a block of data that no browser runs.</summary>
/// <param name="origin">Scheme and host of the request.</param>
internal sealed class NewsArticleData(StoredArticle stored, Reference reference, string origin) : IHtmlContent
{
    // Search engines cut a longer one.
    private const int MaxHeadlineChars = 110;
    private const int MaxDescriptionChars = 200;

    // This encoder writes <, > and & as escapes, so that no text can end the block.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            Write(json);
        }

        writer.Write("<script type=\"application/ld+json\">");
        writer.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        writer.Write("</script>");
    }

    private void Write(Utf8JsonWriter json)
    {
        var (row, article) = stored;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", reference.Url);
        json.WriteString("url", reference.Url);
        json.WriteString("mainEntityOfPage", reference.Url);
        json.WriteString("headline", Printed.Cut(reference.Title, MaxHeadlineChars));
        WriteKnown(json, "description", CitedText.Line(Printed.Cut(row.Lead, MaxDescriptionChars)));
        WriteKnown(json, "datePublished", article.Published?.Value.ToString());
        WriteKnown(json, "dateModified", article.Modified?.Value.ToString());
        WriteKnown(json, "inLanguage", reference.Language);
        WriteKnown(json, "articleSection", row.Section is { } section ? CitedText.Line(section) : null);
        json.WriteNumber("wordCount", row.Words);
        json.WriteBoolean("isAccessibleForFree", true);
        json.WriteString("image", origin + Addresses.Card(row.PublicId));
        WriteKnown(json, "isBasedOn", reference.Original);
        WriteAuthors(json);
        if (reference.Source is { } source)
        {
            json.WriteStartObject("publisher");
            json.WriteString("@type", "Organization");
            json.WriteString("name", source);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteAuthors(Utf8JsonWriter json)
    {
        if (reference.Authors.Count == 0)
        {
            return;
        }

        json.WriteStartArray("author");
        foreach (var name in reference.Authors)
        {
            // No dump says whether it is a person's or an agency's.
            json.WriteStartObject();
            json.WriteString("name", name.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }
}
