using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Storage;
using NewsArchive.Storage.Stories;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>An article as JSON, written piece by piece: what waits to be sent stays small, however long the text.</summary>
internal static class ArticleJson
{
    private const int MaxPending = 32 * 1024;
    private const int Piece = 8 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
    };

    public static async Task WriteAsync(
        Stream body, StoredArticle stored, Story? story, IReadOnlyList<OtherOrigin> origins, string url, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(body, Options);
        json.WriteStartObject();
        WriteFacts(json, stored, url);
        WriteStory(json, stored.Row, story);
        WriteOrigins(json, origins);

        json.WriteStartArray("passages");
        foreach (var passage in Passages.Of(stored.Article))
        {
            await WriteAsync(json, passage, cancellation);
        }

        json.WriteEndArray();
        json.WritePropertyName("text");
        var between = "";
        foreach (var line in stored.Article.Body)
        {
            await WriteSegmentsAsync(json, between, cancellation);
            await WriteSegmentsAsync(json, line.Block.Text, cancellation);
            between = "\n\n";
        }

        json.WriteStringValueSegment("", isFinalSegment: true);
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    private static void WriteFacts(Utf8JsonWriter json, StoredArticle stored, string url)
    {
        var (row, article) = stored;
        json.WriteString("id", row.PublicId);
        json.WriteString("url", url);
        json.WriteString("title", row.Title);
        json.WriteString("published", article.Published?.Value.ToString());
        json.WriteString("publishedEvidence", article.Published?.Evidence);
        json.WriteString("modified", article.Modified?.Value.ToString());
        json.WriteString("subtitle", article.Subtitle?.Value);
        json.WriteString("source", row.Source?.Host);
        json.WriteString("author", row.Author);
        json.WriteString("section", row.Section);
        json.WriteString("language", row.Language);
        json.WriteString("address", article.Address?.Value);
        json.WriteString("leadImage", article.LeadImage?.Value);
        WriteCandidates(json, article.Candidates);
        json.WriteStartArray("countries");
        foreach (var tag in article.Countries)
        {
            json.WriteStartObject();
            json.WriteString("code", tag.Country.ToString());
            json.WriteBoolean("isSubject", tag.IsSubject);
            json.WriteNumber("weight", tag.Weight);
            json.WriteBoolean("isCorrected", stored.Correction(tag.Country) is not null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("words", row.Words);
        json.WriteNumber("hiddenBlocks", row.HiddenBlocks);
    }

    private static void WriteStory(Utf8JsonWriter json, ArticleRow row, Story? story)
    {
        json.WriteStartObject("story");
        json.WriteNumber("articles", story?.Articles ?? 1);
        json.WriteNumber("sources", story?.Sources ?? (row.SourceId == null ? 0 : 1));
        json.WriteStartArray("others");
        foreach (var member in (story?.Members ?? []).Where(member => member.DumpId != row.DumpId))
        {
            json.WriteStartObject();
            json.WriteString("id", member.PublicId);
            json.WriteString("title", member.Title);
            json.WriteString("source", member.Source);
            json.WriteString("published", member.PublishedOn is { } day ? Printed.Iso(day) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOrigins(Utf8JsonWriter json, IReadOnlyList<OtherOrigin> origins)
    {
        json.WriteStartArray("alsoCameAs");
        foreach (var origin in origins)
        {
            json.WriteStartObject();
            json.WriteString("id", origin.PublicId);
            json.WriteString("name", origin.Name);
            json.WriteBoolean("isSameBytes", origin.IsSameBytes);
            json.WriteString("url", origin.Url);
            json.WriteString("source", origin.Source);
            json.WriteString("published", origin.PublishedOn is { } day ? Printed.Iso(day) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCandidates(Utf8JsonWriter json, IReadOnlyList<FactCandidate> candidates)
    {
        json.WriteStartArray("candidates");
        foreach (var candidate in candidates)
        {
            json.WriteStartObject();
            json.WriteString("fact", JsonNamingPolicy.CamelCase.ConvertName(candidate.Fact.ToString()));
            json.WriteString("value", candidate.Value);
            json.WriteString("rule", candidate.Rule);
            json.WriteString("evidence", candidate.Evidence);
            json.WriteBoolean("isChosen", candidate.IsChosen);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static async Task WriteAsync(Utf8JsonWriter json, Passage passage, CancellationToken cancellation)
    {
        json.WriteStartObject();
        json.WriteString("id", passage.Anchor);
        json.WriteString("form", passage.Form.ToString().ToLowerInvariant());
        json.WriteStartArray("lines");
        foreach (var line in passage.Lines)
        {
            await WriteSegmentsAsync(json, line, cancellation);
            json.WriteStringValueSegment("", isFinalSegment: true);
        }

        json.WriteEndArray();
        json.WriteString("attribution", passage.Attribution);
        json.WriteString("language", passage.Language?.Code);
        json.WriteString("languageEvidence", passage.Language?.Evidence);
        json.WriteEndObject();
    }

    private static async Task WriteSegmentsAsync(Utf8JsonWriter json, string text, CancellationToken cancellation)
    {
        for (var at = 0; at < text.Length; at += Piece)
        {
            json.WriteStringValueSegment(text.AsSpan(at, Math.Min(Piece, text.Length - at)), isFinalSegment: false);
            if (json.BytesPending > MaxPending)
            {
                await json.FlushAsync(cancellation);
            }
        }
    }
}
