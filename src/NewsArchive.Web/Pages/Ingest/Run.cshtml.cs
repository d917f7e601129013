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

    /// <summary>How many inputs are counted: to count those of a large run takes as long as to read them.</summary>
    public const int MaxCounted = 10_000;

    private readonly List<string> ignored = [];

    public RunRow Run { get; private set; } = null!;

    /// <summary>Most frequent first.</summary>
    public IReadOnlyList<RunReasonRow> Reasons { get; private set; } = [];

    /// <summary>What the inputs of the list are today; null for all.</summary>
    public InputOutcome? Outcome { get; private set; }

    /// <summary>The kind of reason that the inputs of the list have; null for all.</summary>
    public string? Reason { get; private set; }

    /// <summary>See <see cref="RunQueries"/>; null where there is none, or all inputs are listed.</summary>
    public int? Later { get; private set; }

    /// <summary>The outcome as addresses and people write it; null for all.</summary>
    public string? OutcomeName => Outcome is { } outcome ? RunWords.NameOf(outcome) : null;

    /// <summary>Those that no later run has met, in the order in which they first came.</summary>
    public IReadOnlyList<InputRow> Inputs { get; private set; } = [];

    /// <summary>How many there are of them on all pages; one more than <see cref="MaxCounted"/> where there are more.</summary>
    public int Met { get; private set; }

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
        Outcome = ReadOutcome();
        Reason = Request.Query["reason"].ToString() is { Length: > 0 } reason ? reason : null;
        var met = archive.Inputs.MetLastBy(number, Outcome, Reason);
        var inputs = await met.Where(input => input.Id > (after ?? 0)).Take(PageSize + 1).ToListAsync(cancellation);
        Inputs = [.. inputs.Take(PageSize)];
        Next = inputs.Count > PageSize ? Addresses.RunInputs(number, OutcomeName, Reason, Inputs[^1].Id) : null;
        Met = await met.Take(MaxCounted + 1).CountAsync(cancellation);
        Later = Outcome is { } asked ? await archive.LaterRunAsync(number, asked, cancellation) : null;
        return Page();
    }

    private InputOutcome? ReadOutcome()
    {
        var text = Request.Query["outcome"].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        if (RunWords.ToOutcome(text) is { } outcome)
        {
            return outcome;
        }

        ignored.Add($"outcome={Printed.Cut(Harmless.Line(text), QueryNumber.MaxQuotedChars)} was ignored: it is none that an input can have today.");
        return null;
    }
}
