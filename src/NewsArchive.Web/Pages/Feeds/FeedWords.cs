using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Feeds;

/// <summary>What a feed says of itself.</summary>
/// <param name="Origin">Scheme and host of the request.</param>
/// <param name="Place">The list it follows.</param>
/// <param name="Self">Its own address.</param>
/// <param name="First">The address of its newest articles; null when these are they.</param>
/// <param name="Next">The address of the articles after these; null where there are none.</param>
internal sealed record FeedWords(string Origin, ListPlace Place, string Self, string? First, string? Next)
{
    /// <summary>Its permanent name, whatever host the reader asked.</summary>
    public string Urn => "urn:newsarchive:feed:" + (Place.Shown.IsWhole ? "newest" : Uri.EscapeDataString(Place.Shown.Sorted(SearchSort.Newest)[1..]));

    public string Title => "NewsArchive: " + Place.Name;

    /// <summary>The page that shows the list.</summary>
    public string Page => Origin + Place.Shown.Sorted(SearchSort.Newest);

    /// <summary>What was ignored of the address; null when nothing was.</summary>
    public string? Note => Place.List.Ignored.Count > 0 ? string.Join(' ', Place.List.Ignored) : null;
}
