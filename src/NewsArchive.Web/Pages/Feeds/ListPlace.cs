using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Web.Pages.Browse;
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
    public delegate Task<ListPlace?> Finder(HttpRequest request, ArchiveContext archive, CancellationToken cancellation);

    /// <summary>The addresses of all pages that are lists, as route patterns, and how their lists are found.</summary>
    public static IReadOnlyList<(string Pattern, Finder Find)> All { get; } =
    [
        ("/", (request, _, _) => Found(Addresses.Home, request, new ArticleFilter(), "newest articles")),
        (Addresses.Undated, (request, _, _) => Found(Addresses.Undated, request, new ArticleFilter(Undated: true), "undated articles")),
        (Addresses.Search, (request, _, _) => Task.FromResult<ListPlace?>(OfSearch(ListReader.ReadSearch(request.Query)))),
        ("/searches/{name}", FindSavedAsync),
        ("/{year:length(4)}", FindDaysAsync),
        ("/{year:length(4)}/{month:length(2)}", FindDaysAsync),
        ("/{year:length(4)}/{month:length(2)}/{day:length(2)}", FindDaysAsync),
        ("/country/{code}", FindCountry),
        ("/source/{host}", FindSourceAsync),
    ];

    /// <summary>The list of a source; null where the archive does not have it.</summary>
    public static async Task<ListPlace?> OfSourceAsync(string host, HttpRequest request, ArchiveContext archive, CancellationToken cancellation) =>
        await archive.Sources.Where(s => s.Host == host).Select(s => s.Host).FirstOrDefaultAsync(cancellation) is { } known
            ? await Found(Addresses.Source(known), request, new ArticleFilter(Source: known), known)
            : null;

    private static ListPlace OfSearch(ListRequest list) =>
        new(list, string.IsNullOrWhiteSpace(list.Text) ? "search" : "search for " + Printed.Cut(list.Text.Trim(), 100));

    /// <summary>The addresses of a search that curators keep: they do not say what it asks for.</summary>
    public static ListRequest OfSaved(SavedSearchRow saved, ListRequest list) =>
        list with { Path = Addresses.SavedSearch(saved.Name), Pinned = list.Filter, Text = null };

    private static async Task<ListPlace?> FindSavedAsync(HttpRequest request, ArchiveContext archive, CancellationToken cancellation) =>
        await archive.SavedSearchAsync(Value(request, "name") ?? "", cancellation) is { } saved && SavedSearch.ListOf(saved.Query) is { } list
            ? new ListPlace(list, saved.Title) { Shown = OfSaved(saved, list) }
            : null;

    private static Task<ListPlace?> Found(string path, HttpRequest request, ArticleFilter pinned, string name) =>
        Task.FromResult<ListPlace?>(new ListPlace(ListReader.Read(path, request.Query, pinned), name));

    private static async Task<ListPlace?> FindDaysAsync(HttpRequest request, ArchiveContext archive, CancellationToken cancellation)
    {
        string[] parts = [.. PartsOfDay.Select(name => Value(request, name)).OfType<string>()];
        if (DayRange.Find(string.Join('-', parts)) is not ({ } first, { } last) || !await archive.SpansAsync(first.Year, cancellation))
        {
            return null;
        }

        var (path, name) = parts.Length switch
        {
            1 => (Addresses.Year(first.Year), Printed.Year(first)),
            2 => (Addresses.Month(first), Printed.Month(first)),
            _ => (Addresses.Day(first), Printed.Day(first)),
        };
        return await Found(path, request, new ArticleFilter(From: first, To: last), name);
    }

    private static Task<ListPlace?> FindCountry(HttpRequest request, ArchiveContext archive, CancellationToken cancellation) =>
        CountryCode.TryParse(Value(request, "code"), CultureInfo.InvariantCulture, out var country) && CountryNames.Exists(country)
            ? Found(Addresses.Country(country.ToString()), request, new ArticleFilter(Country: country), CountryNames.EnglishName(country))
            : Task.FromResult<ListPlace?>(null);

    private static Task<ListPlace?> FindSourceAsync(HttpRequest request, ArchiveContext archive, CancellationToken cancellation) =>
        OfSourceAsync(Addresses.SourceIn(Value(request, "host")), request, archive, cancellation);

    private static string? Value(HttpRequest request, string name) => request.RouteValues[name] as string;
}
