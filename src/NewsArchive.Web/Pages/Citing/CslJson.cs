using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>A reference as programs of the Citation Style Language read it (CSL-JSON).</summary>
internal static class CslJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>A list with an item each.</summary>
    public static string Print(params IReadOnlyList<Reference> references)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartArray();
            foreach (var reference in references)
            {
                Write(json, reference);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Reference reference)
    {
        json.WriteStartObject();
        json.WriteString("id", reference.Key);
        json.WriteString("type", "article-newspaper");
        json.WriteString("title", reference.Title);
        WriteAuthors(json, reference.Authors);
        WriteKnown(json, "container-title", reference.Source);
        WriteDate(json, "issued", reference.Day);
        json.WriteString("URL", reference.Url);
        WriteDate(json, "accessed", reference.Accessed);
        WriteKnown(json, "language", reference.Language);
        json.WriteString("archive", Reference.Archive);
        WriteKnown(json, "note", reference.Original is { } original ? "Original address: " + original : null);
        WriteKnown(json, "annote", reference.Quotation);
        json.WriteEndObject();
    }

    // As printed: which word is the family's is not known.
    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<CitedName> authors)
    {
        if (authors.Count == 0)
        {
            return;
        }

        json.WriteStartArray("author");
        foreach (var name in authors)
        {
            json.WriteStartObject();
            json.WriteString("literal", name.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (date is not { } day)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WritePropertyName("date-parts");
        json.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"[[{day.Year}, {day.Month}, {day.Day}]]"));
        json.WriteEndObject();
    }

    private static void WriteKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value != null)
        {
            json.WriteString(name, value);
        }
    }
}
