using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Browse;

/// <summary>A month: its calendar and its newest articles.</summary>
public sealed class MonthModel(ArchiveContext archive, ArticleSearch search, ListLookup lookup) : PageModel
{
    public DateOnly First { get; private set; }

    public ArticleList List { get; private set; } = null!;

    public MonthCalendar Calendar { get; private set; } = new([]);

    public Turn Turn { get; private set; } = new(null, null);

    public async Task<IActionResult> OnGetAsync(string year, string month, CancellationToken cancellation)
    {
        if (month.Length != 2
            || DayRange.Find($"{year}-{month}") is not ({ } first, { } last)
            || !lookup.Spans(first.Year, cancellation))
        {
            return NotFound();
        }

        First = first;
        var pinned = new ArticleFilter(From: first, To: last);
        var request = ListReader.Read(Addresses.Month(first), Request.Query, pinned);
        List = await ArticleList.AskAsync(request, archive, search, cancellation);
        Calendar = MonthCalendar.Of(first, DayCounts.Of(List.Facets));
        var (before, after) = lookup.Beside(first, last, cancellation);
        Turn = new Turn(Link(before), Link(after));
        return Page();
    }

    private TurnLink? Link(DateOnly? day) => day is { } there
        ? new TurnLink(Printed.Month(there), List.Request.Elsewhere(Addresses.Month(there)))
        : null;
}
