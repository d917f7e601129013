using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Web.Commands;

/// <summary>What <c>newsarchive tag</c> says to a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Json">Its countries as a JSON object, without a line break; null when it is broken or blank.</param>
/// <param name="Told">What is wrong with it and what to do, a sentence that goes on after its number; null when nothing is.</param>
internal sealed record TagAnswer(NumberedLine Line, string? Json, string? Told = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // The line is for programs and eyes, never for a page: letters stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether there was something to tag that could not be read.</summary>
    public bool IsBroken => Json is null && Told is not null;

    /// <summary>Tags the document of a line.</summary>
    /// <param name="maxMegabytes">What is told of a line that is longer.</param>
    /// <param name="asIs">See <see cref="TagDocument.ToInput"/>.</param>
    public static TagAnswer To(NumberedLine line, int maxMegabytes, bool asIs)
    {
        if (line.Bytes is null)
        {
            return new TagAnswer(line, null, $"is larger than the {maxMegabytes} MB that are allowed; --max-line-megabytes raises the limit.");
        }

        ReadOnlySpan<byte> bytes = line.Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? line.Bytes.AsSpan(Encoding.UTF8.Preamble.Length) : line.Bytes;
        if (bytes.Trim(" \t\r"u8).IsEmpty)
        {
            return new TagAnswer(line, null);
        }

        var (document, problem) = TagDocument.Read(bytes);
        return document is null ? new TagAnswer(line, null, problem)
            : new TagAnswer(line, Write(document, asIs), Utf8.IsValid(bytes) ? document.Doubt : "is not all UTF-8; what is damaged was left out. Write the file in UTF-8.");
    }

    private static string Write(TagDocument document, bool asIs)
    {
        var tags = CountryTagger.Tag(document.ToInput(asIs));
        var found = JsonSerializer.Serialize(
            new
            {
                Countries = tags.Select(tag => tag.Country.ToString()),
                Evidence = tags.Select(tag => new
                {
                    Country = tag.Country.ToString(),
                    Role = tag.IsSubject ? "subject" : "mention",
                    tag.Weight,
                    Sentences = tag.Evidence.Select(evidence => evidence.Sentence),
                }),
            },
            Options);

        // As it came: a writer would give a large number, or half a character, another form or refuse it.
        return $"{{\"id\":{document.Id},{found.AsSpan(1)}";
    }
}
