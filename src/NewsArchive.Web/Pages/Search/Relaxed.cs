using System.Diagnostics;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Search;

/// <summary>A search that finds something, since one part of a search that finds nothing is left out.</summary>
/// <param name="Part">What is left out, and the search without it.</param>
/// <param name="Found">How many it finds; at least one.</param>
public sealed record Relaxed(FilterChip Part, Facets Found)
{
    // Each is a count of its own; more to choose from helps nobody.
    private const int Most = 4;

    /// <summary>Those of a search that finds nothing, as far as they are found in the time of one count.</summary>
    /// <param name="parts">Parts of the search that can be left out.</param>
    internal static async Task<IReadOnlyList<Relaxed>> FindAsync(IEnumerable<FilterChip> parts, ArticleSearch search, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var found = new List<Relaxed>();
        foreach (var part in parts)
        {
            if (found.Count == Most || Stopwatch.GetElapsedTime(started) > SearchLimits.Default.Counts)
            {
                break;
            }

            var query = await search.ReadAsync(part.List.Text, cancellation);
            if (await MeantSearch.FindsAsync(query, part.List, search, cancellation)
                && await search.CountAsync(query, part.List.Filter, cancellation) is { Total: > 0 } counts)
            {
                found.Add(new Relaxed(part, counts));
            }
        }

        return found;
    }
}
