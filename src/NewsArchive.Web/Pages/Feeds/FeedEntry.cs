
namespace NewsArchive.Web.Pages.Feeds;

/// <summary>What a feed says of an article.</summary>
/// <param name="Url">The permanent address without slug: it stays the same when the title is corrected.</param>
/// <param name="UpdatedUtc">When the archive took it in.</param>
public sealed record FeedEntry(
    string Url,
    string Title,
    string Lead,
    string? Author,
    string? Source,
    string? Language,
    DateOnly? PublishedOn,
    DateTime UpdatedUtc)
{
    /// <summary>Entries of a feed.</summary>
    public const int Max = 30;

    /// <summary>Scheme and host of a request.</summary>
    public static string Origin(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return $"{request.Scheme}://{request.Host}";
    }
}
