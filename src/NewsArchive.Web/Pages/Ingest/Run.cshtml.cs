using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Ingest;

/// <summary>One run: its account, its reasons, and the inputs that it was the last to meet.</summary>
public sealed class RunModel(ArchiveContext archive, TimeProvider clock) : PageModel
{
    /// <summary>Inputs a page.</summary>
    public const int PageSize = 50;

    private readonly List<string> ignored = [];

    public RunRow Run { get; private set; } = null!;

    /// <summary>Most frequent first.</summary>
    public IReadOnlyList<RunReasonRow> Reasons { get; private set; } = [];

    /// <summary>Those that no later run has met, in the order in which they first came.</summary>
    public IReadOnlyList<InputRow> Inputs { get; private set; } = [];

    /// <summary>How many there are of them on all pages.</summary>
    public int Met { get; private set; }

    /// <summary>How many of them are in quarantine today.</summary>
    public int Held { get; private set; }

    /// <summary>What of the address made no sense, a sentence each.</summary>
    public IReadOnlyList<string> Ignored => ignored;

    /// <summary>The address of the next page; null on the last one.</summary>
    public string? Next { get; private set; }

    /// <summary>Whether this is not the first page.</summary>
    public bool IsLater { get; private set; }

    /// <summary>The time of the answer, in UTC.</summary>
    public DateTime NowUtc { get; private set; }

    /// <summary>Whether it goes on.</summary>
    public bool IsLive => Run.StateAt(NowUtc) == RunState.Running;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation)
    {
        NowUtc = clock.GetUtcNow().UtcDateTime;
        if (await archive.Runs.SingleOrDefaultAsync(run => run.Id == number, cancellation) is not { } found)
        {
            return NotFound();
        }

        Run = found;
        Reasons = await archive.ReasonsOfAsync(number, cancellation);
        var after = QueryNumber.Read(Request.Query, "after", ignored);
        IsLater = after != null;
        var inputs = await archive.Inputs
            .Where(input => input.RunId == number && input.Id > (after ?? 0))
            .OrderBy(input => input.Id)
            .Take(PageSize + 1)
            .ToListAsync(cancellation);
        Inputs = [.. inputs.Take(PageSize)];
        Next = inputs.Count > PageSize ? $"{Addresses.Run(number)}?after={Inputs[^1].Id}" : null;
        Met = await archive.Inputs.CountAsync(input => input.RunId == number, cancellation);
        Held = await archive.Inputs.InQuarantine(new QuarantineFilter(RunId: number)).CountAsync(cancellation);
        return Page();
    }
}
