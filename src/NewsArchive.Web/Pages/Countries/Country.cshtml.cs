using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Countries;

/// <summary>One country and the articles tagged with it.</summary>
public sealed class CountryModel(ArchiveContext archive, ArticleSearch search, ListLookup lookup, TimeProvider clock) : PageModel
{
    public CountryCode Country { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What people there call it; null where the machine does not know.</summary>
    public string? NativeName { get; private set; }

    public IReadOnlyList<string> OtherNames { get; private set; } = [];

    /// <summary>How many articles, and in how many it is the subject.</summary>
    public string Sum { get; private set; } = "";

    public ArticleList List { get; private set; } = null!;

    /// <summary>Articles by month, up to this year.</summary>
    public MonthChart Months { get; private set; } = new([]);

    /// <summary>What the list can be narrowed down to; the months have a chart of their own.</summary>
    public FacetColumn Column { get; private set; } = null!;

    public IReadOnlyList<CountryTogether> Together { get; private set; } = [];

    /// <summary>Null for a country without a place on the map.</summary>
    public Locator? Locator { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellation)
    {
        if (!CountryCode.TryParse(code, CultureInfo.InvariantCulture, out var country)
            || !CountryNames.Exists(country))
        {
            return NotFound();
        }

        if (code.Any(char.IsAsciiLetterUpper))
        {
            return RedirectPermanent(Addresses.Country(code) + Request.QueryString);
        }

        (Country, Name, OtherNames) = (country, CountryNames.EnglishName(country), CountryNames.OtherNames(country));
        NativeName = OtherNames.FirstOrDefault(name => name == NativeOf(code));
        Locator = Locator.Of(country);
        var pinned = new ArticleFilter(Country: country);
        var request = ListReader.Read(Addresses.Country(code), Request.Query, pinned);
        List = await ArticleList.AskAsync(request, archive, search, cancellation);
        Months = MonthChart.Of(FacetColumn.Past(List.Facets.Months, clock));
        Column = FacetColumn.Of(List.Request, List.Facets, clock) with { Histogram = Histogram.Of([]) };
        await CompareAsync(cancellation);
        return Page();
    }

    // Only all articles of the country: for a part of them both counts would have to be made anew.
    private async Task CompareAsync(CancellationToken cancellation)
    {
        var facets = List.Facets;
        Sum = Printed.Count(facets.Total, "article");
        if (List.Request.IsNarrowed)
        {
            Together = CountryTogether.Of(List.Request, facets, null);
            return;
        }

        Together = CountryTogether.Of(List.Request, facets, await search.CountAsync(SearchQuery.Empty, new ArticleFilter(), cancellation));
        var subject = lookup.Subjects(Country, cancellation);
        Sum += (facets.Total - subject) switch
        {
            _ when facets.Total == 0 => "",
            var mentions when facets.Total == 1 => mentions == 1 ? ": a mention" : ": the subject",
            <= 0 => ": the subject of all",
            var mentions when subject == 0 => $": mentioned in {Printed.Number(mentions)}",
            var mentions => $": the subject of {Printed.Number(subject)}, mentioned in {Printed.Number(mentions)}",
        };
    }

    private static string? NativeOf(string code)
    {
        try
        {
            return new RegionInfo(code).NativeName;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
