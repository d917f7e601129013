using System.Globalization;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages;

/// <summary>A wide chart of articles per month, drawn as SVG: a bar a month, each a link.</summary>
/// <param name="Years">Oldest first, without gaps.</param>
public sealed record MonthChart(IReadOnlyList<ChartYear> Years)
{
    /// <summary>The width of the drawing, in its own units.</summary>
    public const int Width = 960;

    // With more, a month is hard to hit; with fewer, a bar is a block.
    private const int MaxYears = 6;
    private const int LeastYears = 3;

    /// <summary>The height of the tallest bar.</summary>
    public const int BarHeight = 56;

    /// <summary>The newest years of the counts.</summary>
    /// <param name="months">Months as <c>2022-01</c>, in any order.</param>
    public static MonthChart Of(IReadOnlyList<FacetCount> months)
    {
        ArgumentNullException.ThrowIfNull(months);

        var counts = months.ToDictionary(m => DayRange.Find(m.Value)!.Value.From!.Value, m => m.Articles);
        if (counts.Count == 0)
        {
            return new MonthChart([]);
        }

        var last = counts.Keys.Max().Year;
        var first = Math.Max(1, Math.Clamp(counts.Keys.Min().Year, last - MaxYears + 1, last - LeastYears + 1));
        var peak = counts.Where(c => c.Key.Year >= first).Max(c => c.Value);
        var width = (double)Width / (last - first + 1);
        return new MonthChart([.. Enumerable.Range(first, last - first + 1)
            .Select(year => Draw(year, counts, (year - first) * width, width, peak))]);
    }

    /// <summary>The chart in words.</summary>
    public string Description => Years.Count == 0 ? "No dated articles" : string.Create(
        CultureInfo.InvariantCulture, $"Articles per month, {Years[0].Year} to {Years[^1].Year}");

    private static ChartYear Draw(int year, Dictionary<DateOnly, int> counts, double left, double width, int peak)
    {
        var step = width / 12;
        var gap = step > 4 ? 1 : step / 4;
        var bars = new List<ChartMonth>();
        for (var number = 1; number <= 12; number++)
        {
            var month = new DateOnly(year, number, 1);
            var articles = counts.GetValueOrDefault(month);
            if (articles > 0)
            {
                // A single article among thousands is still a visible bar.
                var height = Math.Max(1.5, (double)articles / peak * BarHeight);
                var x = left + ((number - 1) * step);
                bars.Add(new ChartMonth(
                    month,
                    articles,
                    string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} 0h{step:0.#}v{BarHeight}h-{step:0.#}z"),
                    string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {BarHeight}v-{height:0.#}h{step - gap:0.#}V{BarHeight}z")));
            }
        }

        return new ChartYear(year, bars.Sum(bar => bar.Articles), bars);
    }
}

/// <summary>A year of the chart.</summary>
/// <param name="Months">Its months with articles.</param>
public sealed record ChartYear(int Year, int Articles, IReadOnlyList<ChartMonth> Months);

/// <summary>A month of the chart, with articles.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Field">The path of everything that belongs to it, for the pointer.</param>
/// <param name="Bar">The path of its bar.</param>
public sealed record ChartMonth(DateOnly Month, int Articles, string Field, string Bar);
