using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Countries;

/// <summary>All countries that articles are tagged with, most articles first, then by name.</summary>
public sealed class CountriesModel(ArchiveContext archive) : PageModel
{
    public IReadOnlyList<CountryRow> Countries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Countries = [.. (await archive.CountriesAsync(cancellation))
            .OrderByDescending(c => c.Articles).ThenBy(c => Printed.Country(c.Country), StringComparer.Ordinal)];
}
