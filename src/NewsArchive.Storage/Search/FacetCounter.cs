using System.Globalization;
using NewsArchive.Storage.Columns;
using NewsArchive.Storage.Search.Matches;

namespace NewsArchive.Storage.Search;

/// <summary>Counts what a list has by country, source, language and month, from the columns in memory.</summary>
/// <param name="asked">The articles that its filter lets through.</param>
/// <param name="set">Which articles match its words; null for all.</param>
/// <param name="filter">Its filter.</param>
internal sealed class FacetCounter(FilteredPositions asked, MatchSet? set, ArticleFilter filter)
{
    // A longer time is told by months.
    private const int MaxDays = 366;

    private readonly ArticleColumns columns = asked.Columns;

    /// <summary>Counts.</summary>
    /// <param name="together">Whether countries are counted although it asks for one: an article has several.</param>
    /// <param name="hosts">Tells the names of sources by their ids.</param>
    public Facets Count(bool together, Func<IReadOnlyList<int>, IReadOnlyDictionary<int, string>> hosts)
    {
        var (firstDay, days) = DaysOf();
        var tally = new Tally(columns, filter, together, firstDay, days);
        if (set is null)
        {
            asked.Count(tally);
        }
        else
        {
            var batch = new TallyBatch(columns, asked.Wanted, tally);
            set.Visit(asked.First, asked.End, ref batch);
            batch.Flush();
        }

        return new Facets(
            tally.Total,
            filter.Country is null || together ? Ordered(tally.Countries, columns.Codes.Countries) : [],
            filter.Source is null ? Sources(tally.Sources, hosts) : [],
            filter.Language is null ? Ordered(tally.Languages, columns.Codes.Languages) : [],
            [.. Enumerable.Range(0, columns.Months.Count).Where(month => tally.Months[month] > 0).Reverse()
                .Select(month => new FacetCount(Printed(columns.Months[month].Month, "yyyy-MM"), tally.Months[month]))])
        {
            AllSources = tally.Sources.Skip(1).Count(articles => articles > 0),
            IsExact = set is not { IsExact: false },
            Days = [.. Enumerable.Range(0, days).Where(day => tally.Days[day] > 0).Reverse()
                .Select(day => new FacetCount(Printed(firstDay.AddDays(day), "yyyy-MM-dd"), tally.Days[day]))],
        };
    }

    /// <summary>The days of the range and how many; none where it is longer than a year or has undated articles.</summary>
    private (DateOnly First, int Days) DaysOf() =>
        asked.End > asked.First && ArticleKey.DayOf(columns.Keys[asked.First]) is { } first && ArticleKey.DayOf(columns.Keys[asked.End - 1]) is { } last
            && last.DayNumber - first.DayNumber < MaxDays
            ? (first, last.DayNumber - first.DayNumber + 1)
            : default;

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
