using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Ingest;

/// <summary>The runs of ingest, newest first, those that go on with their progress.</summary>
public sealed class RunsModel(ArchiveContext archive, TimeProvider clock) : PageModel
{
    /// <summary>Runs a page.</summary>
    public const int PageSize = 50;

    private readonly List<string> ignored = [];

    public IReadOnlyList<RunRow> Runs { get; private set; } = [];

    /// <summary>Those that go on, on whatever page.</summary>
    public IReadOnlyList<RunRow> Live { get; private set; } = [];

    /// <summary>How many runs there are on all pages.</summary>
    public int Total { get; private set; }

    /// <summary>Inputs in quarantine.</summary>
    public int Quarantined { get; private set; }

    /// <summary>What of the address made no sense, a sentence each.</summary>
    public IReadOnlyList<string> Ignored => ignored;

    /// <summary>The address of the next page; null on the last one.</summary>
    public string? Next { get; private set; }

    /// <summary>Whether this is not the first page.</summary>
    public bool IsLater { get; private set; }

    /// <summary>The time of the answer, in UTC.</summary>
    public DateTime NowUtc { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        NowUtc = clock.GetUtcNow().UtcDateTime;
        var before = QueryNumber.Read(Request.Query, "before", ignored);
        IsLater = before != null;
        var runs = await archive.RunsBefore(before).Take(PageSize + 1).ToListAsync(cancellation);
        Runs = [.. runs.Take(PageSize)];
        Next = runs.Count > PageSize ? $"{Addresses.Ingest}?before={Runs[^1].Id}" : null;
        Total = await archive.Runs.CountAsync(cancellation);
        Quarantined = await archive.Inputs.InQuarantine(new QuarantineFilter()).CountAsync(cancellation);
        var earliest = NowUtc - RunRow.LongestSilence;
        Live = await archive.RunsBefore(null).Where(run => run.FinishedUtc == null && run.AliveUtc >= earliest).ToListAsync(cancellation);
    }
}
