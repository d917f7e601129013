using System.Globalization;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Web.Pages.Saved;

namespace NewsArchive.Web.Pages.Feeds;

/// <summary>A list that has a page, for those who ask for it in another form.</summary>
/// <param name="Name">What the list is, e.g. <c>Ukraine</c>.</param>
internal sealed record ListPlace(ListRequest List, string Name)
{
    /// <summary>The list that its addresses are made of, where that is not what is asked of the archive.</summary>
    public ListRequest Shown { get; init; } = List;

    private static readonly string[] PartsOfDay = ["year", "month", "day"];

    /// <summary>Finds the list of a request; null where nothing lies at its address.</summary>
    public delegate Task<ListPlace?> Finder(HttpRequest request, ArchiveContext archive, ListLookup lookup, CancellationToken cancellation);

    /// <summary>The addresses of all pages that are lists, as route patterns, and how their lists are found.</summary>
    public static IReadOnlyList<(string Pattern, Finder Find)> All { get; } =
    [
        ("/", (request, _, _, _) => Found(Addresses.Home, request, new ArticleFilter(), "newest articles")),
        (Addresses.Undated, (request, _, _, _) => Found(Addresses.Undated, request, new ArticleFilter(Undated: true), "undated articles")),
        (Addresses.Search, (request, _, _, _) => Task.FromResult<ListPlace?>(OfSearch(ListReader.ReadSearch(request.Query)))),
        ("/searches/{name}", FindSavedAsync),
        ("/{year:length(4)}", FindDays),
        ("/{year:length(4)}/{month:length(2)}", FindDays),
        ("/{year:length(4)}/{month:length(2)}/{day:length(2)}", FindDays),
        ("/country/{code}", FindCountry),
        ("/source/{host}", (request, _, lookup, cancellation) =>
            Task.FromResult(OfSource(Addresses.SourceIn(Value(request, "host")), request, lookup, cancellation))),
    ];

    /// <summary>The list of a source; null where the archive does not have it.</summary>
    public static ListPlace? OfSource(string host, HttpRequest request, ListLookup lookup, CancellationToken cancellation) =>
        lookup.Source(host, cancellation) is { } known
            ? Of(Addresses.Source(known), request, new ArticleFilter(Source: known), known)
            : null;

    private static ListPlace OfSearch(ListRequest list) =>
        new(list, string.IsNullOrWhiteSpace(list.Text) ? "search" : "search for " + Printed.Cut(list.Text.Trim(), 100));

    /// <summary>The addresses of a search that curators keep: they do not say what it asks for.</summary>
    public static ListRequest OfSaved(SavedSearchRow saved, ListRequest list) =>
        list with { Path = Addresses.SavedSearch(saved.Name), Pinned = list.Filter, Text = null };

    private static async Task<ListPlace?> FindSavedAsync(HttpRequest request, ArchiveContext archive, ListLookup lookup, CancellationToken cancellation) =>
        await archive.SavedSearchAsync(Value(request, "name") ?? "", cancellation) is { } saved && SavedSearch.ListOf(saved.Query) is { } list
            ? new ListPlace(list, saved.Title) { Shown = OfSaved(saved, list) }
            : null;

    private static Task<ListPlace?> Found(string path, HttpRequest request, ArticleFilter pinned, string name) =>
        Task.FromResult<ListPlace?>(Of(path, request, pinned, name));

    private static ListPlace Of(string path, HttpRequest request, ArticleFilter pinned, string name) =>
        new(ListReader.Read(path, request.Query, pinned), name);

    private static Task<ListPlace?> FindDays(HttpRequest request, ArchiveContext archive, ListLookup lookup, CancellationToken cancellation)
    {
        string[] parts = [.. PartsOfDay.Select(name => Value(request, name)).OfType<string>()];
        if (DayRange.Find(string.Join('-', parts)) is not ({ } first, { } last) || !lookup.Spans(first.Year, cancellation))
        {
            return Task.FromResult<ListPlace?>(null);
        }

        var (path, name) = parts.Length switch
        {
            1 => (Addresses.Year(first.Year), Printed.Year(first)),
            2 => (Addresses.Month(first), Printed.Month(first)),
            _ => (Addresses.Day(first), Printed.Day(first)),
        };
        return Found(path, request, new ArticleFilter(From: first, To: last), name);
    }

    private static Task<ListPlace?> FindCountry(HttpRequest request, ArchiveContext archive, ListLookup lookup, CancellationToken cancellation) =>
        CountryCode.TryParse(Value(request, "code"), CultureInfo.InvariantCulture, out var country) && CountryNames.Exists(country)
            ? Found(Addresses.Country(country.ToString()), request, new ArticleFilter(Country: country), CountryNames.EnglishName(country))
            : Task.FromResult<ListPlace?>(null);

    private static string? Value(HttpRequest request, string name) => request.RouteValues[name] as string;
}
