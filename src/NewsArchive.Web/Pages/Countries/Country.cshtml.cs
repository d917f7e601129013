using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Countries;

/// <summary>One country and the articles tagged with it.</summary>
public sealed class CountryModel(ArchiveContext archive, ArticleSearch search) : PageModel
{
    public string Name { get; private set; } = "";

    public ArticleList List { get; private set; } = null!;

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

        Name = CountryNames.EnglishName(country);
        var pinned = new ArticleFilter(Country: country);
        var request = ListReader.Read(Addresses.Country(code), Request.Query, pinned);
        List = await ArticleList.AskAsync(request, archive, search, cancellation);
        return Page();
    }
}
