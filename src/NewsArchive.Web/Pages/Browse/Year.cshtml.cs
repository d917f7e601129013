using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Browse;

/// <summary>A year: its twelve months and its newest articles.</summary>
public sealed class YearModel(ArchiveContext archive, ArticleSearch search, ListLookup lookup) : PageModel
{
    public string Name { get; private set; } = "";

    public ArticleList List { get; private set; } = null!;

    public IReadOnlyList<MonthSquares> Months { get; private set; } = [];

    public Turn Turn { get; private set; } = new(null, null);

    public async Task<IActionResult> OnGetAsync(string year, CancellationToken cancellation)
    {
        if (DayRange.Find(year) is not ({ } first, { } last) || !lookup.Spans(first.Year, cancellation))
        {
            return NotFound();
        }

        Name = year;
        var pinned = new ArticleFilter(From: first, To: last);
        var request = ListReader.Read(Addresses.Year(first.Year), Request.Query, pinned);
        List = await ArticleList.AskAsync(request, archive, search, cancellation);

        var counts = DayCounts.Of(List.Facets);
        var peak = counts.Values.DefaultIfEmpty().Max();
        Months = [.. Enumerable.Range(0, 12).Select(first.AddMonths).Select(month =>
            MonthSquares.Of(month, counts, peak, List.Request.Elsewhere(Addresses.Month(month))))];
        var (before, after) = lookup.Beside(first, last, cancellation);
        Turn = new Turn(Link(before), Link(after));
        return Page();
    }

    private TurnLink? Link(DateOnly? day) => day is { Year: var year }
        ? new TurnLink(Addresses.Year(year)[1..], List.Request.Elsewhere(Addresses.Year(year)))
        : null;
}
