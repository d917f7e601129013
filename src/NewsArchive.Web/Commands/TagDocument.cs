using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Cleaning.Decoding;
using NewsArchive.Cleaning.Records;

namespace NewsArchive.Web.Commands;

/// <summary>A document that <c>newsarchive tag</c> is asked about.</summary>
/// <param name="Id">A string or a number, as it is written in JSON.</param>
/// <param name="Title">Empty when there is none.</param>
/// <param name="Text">Its lines are the paragraphs; empty when there is none.</param>
/// <param name="Date">When it was published: yyyy-MM-dd, and perhaps a time; null when the line does not say.</param>
/// <param name="Source">Host name of the publisher; null when the line does not say.</param>
/// <param name="Language">ISO 639-1 code; null when the line does not say.</param>
internal sealed record TagDocument(string Id, string Title, string Text, string? Date, string? Source, string? Language)
{
    private const string DayForm = "yyyy-MM-dd";
    private const string Advice = """write one object a line, such as {"id": "1", "title": "…", "text": "…"}""";

    /// <summary>What the line says but cannot be used: a sentence that goes on after its number. Null when all was understood.</summary>
    public string? Doubt => string.IsNullOrWhiteSpace(Date) || Day is not null ? null : $"has a date that is not {DayForm}; it was tagged without one.";

    private DateOnly? Day => Date?.Length >= DayForm.Length
        && DateOnly.TryParseExact(Date.AsSpan(0, DayForm.Length), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Reads a line.</summary>
    /// <param name="line">A line that is not blank, without a byte order mark before it.</param>
    /// <returns>The document, or what is wrong with the line: a sentence that goes on after its number.</returns>
    public static (TagDocument? Document, string? Problem) Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<Members>(line, JsonSerializerOptions.Web) is not { } members ? (null, $"is no object; {Advice}.")
                : members.Id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number) ? (null, """has no "id"; give each line one, a string or a number.""")
                : members.Mistyped() is { } name ? (null, $"has a \"{name}\" that is no string; make it one, or leave it out.")
                : (members.Read(), null);
        }
        catch (JsonException damage)
        {
            return (null, damage.InnerException is JsonException ? $"is no JSON (see byte {damage.BytePositionInLine + 1}); {Advice}." : $"is no object; {Advice}.");
        }
    }

    /// <summary>What the tagger wants to know of it.</summary>
    /// <param name="asIs">Whether all of the text counts; else it is cleaned as the ingest does, and menus and teasers do not count.</param>
    public CountryInput ToInput(bool asIs)
    {
        var title = ReadingForm.Of(Title, []).Trim();
        var lines = ReadingForm.Of(Text, []).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var cleaned = asIs ? null : Clean(title, lines);
        return new CountryInput(
            title,
            cleaned is null ? lines : [.. cleaned.Ledger.Where(line => line.IsShown && line.Block.Text != title).Select(line => line.Block.Text)],
            Language: Language ?? cleaned?.Language?.Value,
            Date: Day,
            Source: Source);
    }

    // Null where the cleaner sees no article: then all lines count.
    private static Article? Clean(string title, string[] lines)
    {
        string[] head = lines.Contains(title) ? [] : [title];
        var dump = new Dump(Encoding.UTF8.GetBytes(string.Join("\n\n", head.Concat(lines))), DumpFormat.Text);
        return Cleaner.CleanUntagged(dump) is CleaningResult.Cleaned cleaned ? cleaned.Article : null;
    }

    /// <summary>The members of the object that are read; what it has besides is not.</summary>
    private sealed record Members(JsonElement Id, JsonElement Title, JsonElement Text, JsonElement Date, JsonElement Source, JsonElement Language)
    {
        public string? Mistyped() =>
            IsNoString(Title) ? "title" : IsNoString(Text) ? "text" : IsNoString(Date) ? "date" : IsNoString(Source) ? "source" : IsNoString(Language) ? "language" : null;

        public TagDocument Read() => new(Raw(Id), StringOf(Title) ?? "", StringOf(Text) ?? "", StringOf(Date), StringOf(Source), StringOf(Language));

        private static bool IsNoString(JsonElement value) => value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String);

        private static string? StringOf(JsonElement value)
        {
            if (value.ValueKind != JsonValueKind.String)
            {
                return null;
            }

            try
            {
                return value.GetString();
            }
            catch (InvalidOperationException)
            {
                // Bytes that are no UTF-8, or an escape of half a character.
                return JsonSerializer.Deserialize<string>(HalfCharacters.Replace(Raw(value)));
            }
        }

        private static string Raw(JsonElement value) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value));
    }
}
