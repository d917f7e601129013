using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Ingest;

/// <summary>The quarantine, newest first, with its reasons as filters.</summary>
public sealed class QuarantineModel(ArchiveContext archive) : PageModel
{
    /// <summary>Inputs a page.</summary>
    public const int PageSize = 50;

    /// <summary>Reasons that are offered as filters.</summary>
    public const int MaxReasons = 30;

    private readonly List<string> ignored = [];

    public QuarantineFilter Filter { get; private set; } = new();

    public IReadOnlyList<InputRow> Inputs { get; private set; } = [];

    /// <summary>Reasons of the list without its own reason, most frequent first.</summary>
    public IReadOnlyList<ReasonCount> Reasons { get; private set; } = [];

    /// <summary>How many inputs the list has on all pages.</summary>
    public int Total { get; private set; }

    /// <summary>How many of those asked for have left it; 0 where these are the list.</summary>
    public int Left { get; private set; }

    /// <summary>What of the address made no sense, a sentence each.</summary>
    public IReadOnlyList<string> Ignored => ignored;

    /// <summary>The address of the next page; null on the last one.</summary>
    public string? Next { get; private set; }

    /// <summary>Whether this is not the first page.</summary>
    public bool IsLater { get; private set; }

    /// <summary>The address of this list with another filter.</summary>
    public static string AddressOf(QuarantineFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Addresses.Held(filter.Reason, filter.RunId, filter.Path, filter.HasLeft);
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var before = QueryNumber.Read(Request.Query, "before", ignored);
        IsLater = before != null;
        Filter = new QuarantineFilter(Text("reason"), QueryNumber.Read(Request.Query, "run", ignored), Text("path"), Request.Query.ContainsKey("left"));
        Reasons = await archive.Inputs.InQuarantine(Filter with { Reason = null }).CountReasonsAsync(cancellation);
        Total = Filter.Reason is { } kind
            ? Reasons.FirstOrDefault(reason => reason.Kind == kind)?.Inputs ?? await archive.Inputs.InQuarantine(Filter).CountAsync(cancellation)
            : Reasons.Sum(reason => reason.Inputs);
        var inputs = await archive.Inputs.InQuarantine(Filter).NewestFirst(before).Take(PageSize + 1).ToListAsync(cancellation);
        Inputs = [.. inputs.Take(PageSize)];
        Next = inputs.Count > PageSize ? Addresses.Held(Filter.Reason, Filter.RunId, Filter.Path, Filter.HasLeft, Inputs[^1].Id) : null;
        Left = Filter.HasLeft ? 0 : await archive.Inputs.InQuarantine(Filter with { HasLeft = true }).CountAsync(cancellation);
    }

    private string? Text(string name) => Request.Query[name].ToString() is { Length: > 0 } text ? text : null;
}
