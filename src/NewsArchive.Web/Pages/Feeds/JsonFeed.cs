using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace NewsArchive.Web.Pages.Feeds;

/// <summary>A list as JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static string Print(FeedWords words, IReadOnlyList<FeedEntry> entries) => JsonSerializer.Serialize(
        new
        {
            Version = "https://jsonfeed.org/version/1.1",
            words.Title,
            HomePageUrl = words.Page,
            FeedUrl = words.Origin + words.Self,
            Description = words.Note,
            NextUrl = words.Next is { } next ? words.Origin + next : null,
            Items = entries.Select(entry => new
            {
                Id = entry.Urn,
                Url = entry.Url(words.Origin),
                entry.Title,
                ContentText = entry.Lead,
                DatePublished = entry.Published,

                // The format has no day without a time, but room for what others know.
                _newsarchive = entry.PublishedOn is { } day ? new { PublishedOn = Printed.Iso(day) } : null,
                DateModified = AtomFeed.Moment(entry.UpdatedUtc),
                Authors = (entry.Author ?? entry.Source) is { } who ? new[] { new { Name = who } } : null,
                entry.Language,
            }),
        },
        Json);
}
