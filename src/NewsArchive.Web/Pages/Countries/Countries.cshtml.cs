using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Countries;

/// <summary>The countries that the articles of a list are tagged with, on a map and in a table.</summary>
public sealed class CountriesModel(ArchiveContext archive, ArticleSearch search) : PageModel
{
    public ListRequest List { get; private set; } = null!;

    /// <summary>The words as the archive understood them.</summary>
    public SearchQuery Query { get; private set; } = null!;

    public CountryMap Map { get; private set; } = null!;

    /// <summary>The countries in the order of the table.</summary>
    public IReadOnlyList<MapCountry> Rows { get; private set; } = [];

    /// <summary>Whether the table is in the order of names.</summary>
    public bool IsByName { get; private set; }

    /// <summary>Articles of the list, those without a country too.</summary>
    public int Total { get; private set; }

    /// <summary>The address of their list.</summary>
    public string Articles => List.Elsewhere(Query.IsEmpty ? Addresses.Home : Addresses.Search);

    /// <summary>The whole archive and each of its years, newest first.</summary>
    public IReadOnlyList<MapPeriod> Periods { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        List = ListReader.ReadSearch(Request.Query, Addresses.Countries);
        Query = await search.ReadAsync(List.Text, cancellation);
        List = List with { Ignored = [.. List.Ignored, .. Query.Ignored] };

        var facets = await search.CountTogetherAsync(Query, List.Filter, cancellation);
        if (!facets.IsExact)
        {
            KeptPages.KeepBriefly(HttpContext);
        }

        Total = facets.Total;
        Map = CountryMap.Of(List, facets.Countries);
        IsByName = Request.Query["order"] == "name";
        Rows = IsByName ? [.. Map.Countries.OrderBy(country => country.Name, StringComparer.InvariantCulture)] : Map.Countries;
        Periods = MapPeriod.Of(List, await archive.YearsAsync(cancellation));
    }

    /// <summary>This page with the table in another order.</summary>
    public string Ordered(bool byName)
    {
        var separator = List.Start.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return List.Start + (byName ? $"{separator}order=name" : "") + "#register";
    }
}
