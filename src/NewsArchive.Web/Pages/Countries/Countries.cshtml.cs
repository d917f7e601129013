using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Countries;

/// <summary>All countries that articles are tagged with, most articles first.</summary>
public sealed class CountriesModel(ArchiveContext archive) : PageModel
{
    public IReadOnlyList<CountryRow> Countries { get; private set; } = [];

    /// <summary>Articles of the country that has most.</summary>
    public int Most => Countries.Select(c => c.Articles).DefaultIfEmpty().Max();

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Countries = await archive.CountriesAsync(cancellation);
}
