using System.Globalization;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>
/// The list that the reader of an article came from, as the article's address tells it: <c>in</c> is the address of the list's page and the
/// other parameters are its own; those alone are a search. What names no list is the whole archive.
/// </summary>
/// <param name="Name">What the list is, e.g. <c>Ukraine</c>; null for the whole archive.</param>
public sealed record CameFrom(ListRequest List, string? Name)
{
    /// <summary>The whole archive, newest first.</summary>
    public static CameFrom Archive { get; } = new(new ListRequest(Addresses.Home, new ArticleFilter(), new ArticleFilter()), null);

    /// <summary>Whether it is the list of all articles.</summary>
    public bool IsArchive => Name == null;

    /// <summary>Reads the parameters of an article's address. Any input gives a list.</summary>
    public static CameFrom Find(IQueryCollection query, ListLookup lookup, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(lookup);
        var (pinned, name) = (new ArticleFilter(), (string?)null);
        var path = query[ListRequest.In].ToString();
        if (path.Length > 0)
        {
            if (Place(path, lookup, cancellation) is not ({ } filter, var place))
            {
                return Archive;
            }

            (pinned, name) = (filter, place);
        }

        var list = (path.Length > 0 ? ListReader.Read(path, query, pinned) : ListReader.ReadSearch(query)) with { Before = null, Ignored = [] };
        string?[] parts =
        [
            name,
            string.IsNullOrWhiteSpace(list.Text) ? null : $"the search for “{Printed.Cut(list.Text.Trim(), 60)}”",
            .. FilterChip.Of(list).Select(chip => chip.Label),
        ];
        return parts.OfType<string>().ToList() is { Count: > 0 } told ? new CameFrom(list, string.Join(", ", told)) : Archive;
    }

    /// <summary>The page of the list that begins with an article; of a list in no order of time, its first page.</summary>
    public string Back(long key) => List.Sort switch
    {
        SearchSort.Newest => List.After(key + 1),
        SearchSort.Oldest => List.After(key - 1),
        _ => List.Start,
    };

    private static (ArticleFilter Pinned, string? Name)? Place(string path, ListLookup lookup, CancellationToken cancellation) => path.Split('/') switch
    {
        ["", ""] => (new ArticleFilter(), null),
        ["", _] when path == Addresses.Undated => (new ArticleFilter(Undated: true), "undated articles"),
        ["", "country", var code] when CountryCode.TryParse(code, CultureInfo.InvariantCulture, out var country)
            && CountryNames.Exists(country) && Addresses.Country($"{country}") == path => (new ArticleFilter(Country: country), CountryNames.EnglishName(country)),
        ["", "source", var host] when lookup.Source(Uri.UnescapeDataString(host), cancellation) is { } known
            && Addresses.Source(known) == path => (new ArticleFilter(Source: known), known),
        ["", .. var parts] when DayRange.Find(string.Join('-', parts)) is ({ } first, { } last) && Days(parts.Length, first) is var (address, name)
            && address == path => (new ArticleFilter(From: first, To: last), name),
        _ => null,
    };

    private static (string Address, string Name) Days(int parts, DateOnly first) => parts switch
    {
        1 => (Addresses.Year(first.Year), Printed.Year(first)),
        2 => (Addresses.Month(first), Printed.Month(first)),
        _ => (Addresses.Day(first), Printed.Day(first)),
    };
}
