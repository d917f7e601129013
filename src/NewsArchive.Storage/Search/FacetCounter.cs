using System.Globalization;
using NewsArchive.Storage.Columns;
using NewsArchive.Storage.Search.Matches;

namespace NewsArchive.Storage.Search;

/// <summary>Counts what a list has by country, source, language and month, from the columns in memory.</summary>
/// <param name="columns">What is counted.</param>
/// <param name="set">Which articles match; null for all.</param>
/// <param name="scope">Between which keys they lie.</param>
/// <param name="filter">What they must have besides.</param>
/// <param name="sources">The ids that its source stands for; null when it names none.</param>
internal sealed class FacetCounter(
    ArticleColumns columns, MatchSet? set, SearchScope scope, ArticleFilter filter, IReadOnlyCollection<int>? sources)
{
    // A longer time is told by months.
    private const int MaxDays = 366;

    /// <summary>Counts.</summary>
    /// <param name="together">Whether countries are counted although it asks for one: an article has several.</param>
    /// <param name="hosts">Tells the names of sources by their ids.</param>
    public Facets Count(bool together, Func<IReadOnlyList<int>, IReadOnlyDictionary<int, string>> hosts)
    {
        var first = columns.FirstFrom(scope.First);
        var end = scope.Last == long.MaxValue ? columns.Count : columns.FirstFrom(scope.Last + 1);
        var tally = new Tally(columns, Wanted.Of(columns, filter, sources));
        if (end > first)
        {
            if (set is null)
            {
                tally.VisitAll(first, end);
            }
            else
            {
                set.Visit(first, end, ref tally);
            }
        }

        return new Facets(
            tally.Total,
            filter.Country is null || together ? Ordered(tally.Countries, columns.Codes.Countries) : [],
            filter.Source is null ? Sources(tally.Sources, hosts) : [],
            filter.Language is null ? Ordered(tally.Languages, columns.Codes.Languages) : [],
            [.. Enumerable.Range(0, columns.Months.Count).Where(month => tally.Months[month] > 0).Reverse()
                .Select(month => new FacetCount(Printed(columns.Months[month].Month, "yyyy-MM"), tally.Months[month]))])
        {
            IsExact = set is not { IsExact: false },
            Days = Days(first, end),
        };
    }

    /// <summary>The days of a range; none where it is longer than a year or has undated articles.</summary>
    private List<FacetCount> Days(int first, int end)
    {
        if (end <= first || ArticleKey.DayOf(columns.Keys[first]) is not { } from || ArticleKey.DayOf(columns.Keys[end - 1]) is not { } to
            || to.DayNumber - from.DayNumber >= MaxDays)
        {
            return [];
        }

        var tally = new DayTally(columns, Wanted.Of(columns, filter, sources), from, to.DayNumber - from.DayNumber + 1);
        if (set is null)
        {
            for (var position = first; position < end; position++)
            {
                tally.Visit(position);
            }
        }
        else
        {
            set.Visit(first, end, ref tally);
        }

        return [.. Enumerable.Range(0, tally.Counts.Length).Where(day => tally.Counts[day] > 0).Reverse()
            .Select(day => new FacetCount(Printed(from.AddDays(day), "yyyy-MM-dd"), tally.Counts[day]))];
    }

    private static List<FacetCount> Sources(int[] counts, Func<IReadOnlyList<int>, IReadOnlyDictionary<int, string>> hosts)
    {
        // As many as the least of those shown has, and those with more: names decide among equals.
        var found = Enumerable.Range(1, Math.Max(0, counts.Length - 1)).Where(id => counts[id] > 0).ToArray();
        Array.Sort(Array.ConvertAll(found, id => -counts[id]), found);
        var least = found.Length > Facets.MaxSources ? counts[found[Facets.MaxSources - 1]] : 0;
        var shown = found.TakeWhile((id, place) => place < Facets.MaxSources || (counts[id] == least && place < Facets.MaxSources * 8)).ToList();
        var names = hosts(shown);
        return [.. shown.Where(names.ContainsKey).Select(id => new FacetCount(names[id], counts[id]))
            .OrderByDescending(c => c.Articles).ThenBy(c => c.Value, StringComparer.Ordinal).Take(Facets.MaxSources)];
    }

    private static List<FacetCount> Ordered(int[] counts, IReadOnlyList<string> codes) =>
    [
        .. Enumerable.Range(1, Math.Max(0, codes.Count - 1)).Where(place => counts[place] > 0)
            .Select(place => new FacetCount(codes[place], counts[place]))
            .OrderByDescending(c => c.Articles).ThenBy(c => c.Value, StringComparer.Ordinal),
    ];

    private static string Printed(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
