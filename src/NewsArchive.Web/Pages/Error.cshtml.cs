using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Web.Pages;

/// <summary>What a reader sees when there is no page: in the site's look, without inner details.</summary>
public sealed class ErrorModel : PageModel
{
    private const int MaxWords = 12;

    public string Title { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    /// <summary>The article that is gone, where one was here; null otherwise.</summary>
    public WithdrawnArticle? Withdrawn { get; private set; }

    /// <summary>What the address says in words, so that they can be searched for; null where it says none.</summary>
    public string? Words { get; private set; }

    public IActionResult OnGet(int code)
    {
        var hasFailed = HttpContext.Features.Get<IExceptionHandlerFeature>() != null;
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (!hasFailed && asked == null)
        {
            // Nobody has an error here: somebody typed the address.
            return NotFound();
        }

        Withdrawn = HttpContext.Features.Get<WithdrawnArticle>();
        Words = code == StatusCodes.Status404NotFound ? WordsOf(asked?.OriginalPath ?? "") : null;
        (Title, Explanation) = code switch
        {
            StatusCodes.Status410Gone => (
                "Withdrawn", "There was an article here. It was cleaned again, and by today’s rules its dump holds none."),
            StatusCodes.Status404NotFound => (
                "No such page",
                "Nothing lies at this address. An article’s address never changes, so perhaps a part of it was lost."),
            StatusCodes.Status403Forbidden => (
                "For curators",
                "There is no sign-in yet, so this page answers on the machine of the archive only, under http://localhost and without a proxy "
                    + "between. From elsewhere, bring its port to your machine: ssh -L 5080:localhost:5080 and its name, then open http://localhost:5080/ingest. "
                    + "On the command line, newsarchive runs and newsarchive quarantine tell the same."),
            StatusCodes.Status414UriTooLong => ("Too long", "The address is longer than any search needs. The search box takes as many words as a search reads."),
            StatusCodes.Status501NotImplemented => ("Not offered", "What was asked for is offered as JSON and as XML only."),
            StatusCodes.Status503ServiceUnavailable => ("Busy", "Others are having lists made into files just now. Try again in a few seconds."),
            < StatusCodes.Status500InternalServerError => ("Not understood", "The address could not be understood."),
            _ => ("Something went wrong", "The fault is ours and has been noted in the log. Trying again may help."),
        };
        return Page();
    }

    // The last part with more than one word: of an article's address the slug, of an older site's the headline.
    private static string? WordsOf(string path)
    {
        var slug = path[(path.LastIndexOf('/') + 1)..].Split('.')[0];
        string[] words = [.. slug.Split(['-', '_', '+', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.All(char.IsLetterOrDigit)).Take(MaxWords)];
        return words.Length > 1 ? string.Join(' ', words) : null;
    }
}
