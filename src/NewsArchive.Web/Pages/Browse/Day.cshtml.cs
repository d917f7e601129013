using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Browse;

/// <summary>A day and its articles; the turn goes to the nearest days that have any.</summary>
public sealed class DayModel(ArchiveContext archive, ArticleSearch search, ListLookup lookup) : PageModel
{
    public DateOnly Date { get; private set; }

    public ArticleList List { get; private set; } = null!;

    public Turn Turn { get; private set; } = new(null, null);

    public async Task<IActionResult> OnGetAsync(string year, string month, string day, CancellationToken cancellation)
    {
        if (day.Length != 2
            || DayRange.Find($"{year}-{month}-{day}") is not ({ } date, _)
            || !lookup.Spans(date.Year, cancellation))
        {
            return NotFound();
        }

        Date = date;
        var pinned = new ArticleFilter(From: date, To: date);
        var request = ListReader.Read(Addresses.Day(date), Request.Query, pinned);
        List = await ArticleList.AskAsync(request, archive, search, cancellation);
        var (before, after) = lookup.Beside(date, date, cancellation);
        Turn = new Turn(Link(before), Link(after));
        return Page();
    }

    private TurnLink? Link(DateOnly? date) => date is { } there
        ? new TurnLink(Printed.Day(there), List.Request.Elsewhere(Addresses.Day(there)))
        : null;
}
