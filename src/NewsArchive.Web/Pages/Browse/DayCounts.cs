using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Browse;

/// <summary>How many articles each day has.</summary>
public static class DayCounts
{
    /// <summary>Counts of the days of a list: the whole archive's are kept ready, a narrowed list's are counted.</summary>
    /// <param name="request">A list pinned to first and last day.</param>
    public static async Task<IReadOnlyDictionary<DateOnly, int>> AskAsync(
        ListRequest request, ArchiveContext archive, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(archive);

        return request.IsNarrowed
            ? await archive.Articles.Matching(request.Filter)
                .GroupBy(a => a.PublishedOn!.Value)
                .Select(day => new { Day = day.Key, Articles = day.Count() })
                .ToDictionaryAsync(d => d.Day, d => d.Articles, cancellation)
            : await archive.Days
                .Where(d => d.Day != DayRow.Undated && d.Articles > 0)
                .Where(d => d.Day >= request.Filter.From && d.Day <= request.Filter.To)
                .ToDictionaryAsync(d => d.Day, d => d.Articles, cancellation);
    }
}
