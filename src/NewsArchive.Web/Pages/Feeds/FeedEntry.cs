using System.Globalization;

namespace NewsArchive.Web.Pages.Feeds;

/// <summary>What a feed says of an article.</summary>
/// <param name="PublicId">See <see cref="Storage.ArticleRow.PublicId"/>.</param>
/// <param name="OffsetMinutes">The publisher's distance from UTC; null when the dump does not say.</param>
/// <param name="UpdatedUtc">When the archive took it in, or last changed its words or facts.</param>
public sealed record FeedEntry(
    string PublicId,
    string Title,
    string Lead,
    string? Author,
    string? Source,
    string? Language,
    DateOnly? PublishedOn,
    TimeOnly? PublishedAt,
    int? OffsetMinutes,
    DateTime UpdatedUtc)
{
    private const int MinutesADay = 24 * 60;

    /// <summary>Entries of a feed.</summary>
    public const int Max = 30;

    /// <summary>The name of the article in every feed, whatever host the reader asked.</summary>
    public string Urn => "urn:newsarchive:article:" + PublicId;

    /// <summary>The moment as feeds write it (RFC 3339); null when day, time or offset is unknown, since no part may be guessed.</summary>
    public string? Published
    {
        get
        {
            if ((PublishedOn, PublishedAt, OffsetMinutes) is not ({ } day, { } time, > -MinutesADay and < MinutesADay and var offset))
            {
                return null;
            }

            var distance = TimeSpan.FromMinutes(Math.Abs(offset));
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{day:yyyy-MM-dd}T{time:HH:mm:ss}{(offset < 0 ? '-' : '+')}{distance:hh\\:mm}");
        }
    }

    /// <summary>The query that its hidden text is marked by, where that is what was found; else null.</summary>
    public string? Hidden { get; init; }

    /// <summary>The permanent address without slug: it stays the same when the title is corrected. Of hidden text, the ledger that shows it.</summary>
    /// <param name="origin">See <see cref="Addresses.Origin"/>.</param>
    public string Url(string origin) => origin + (Hidden is { } query ? Addresses.Hidden(PublicId, query) : $"/a/{PublicId}");
}
