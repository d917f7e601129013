using System.Globalization;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages;

/// <summary>A chart of articles per month, drawn as SVG: one bar a month.</summary>
/// <param name="Years">Oldest first, without gaps.</param>
public sealed record MonthChart(IReadOnlyList<ChartYear> Years)
{
    /// <summary>The width of a small drawing, in its own units.</summary>
    public const int Width = 272;

    /// <summary>The width of a drawing in which each month is a link.</summary>
    public const int Wide = 960;

    // With more, a month is hard to hit; with fewer, a bar is a block.
    private const int WideYears = 6;
    private const int LeastWideYears = 3;

    /// <summary>The height of the tallest bar.</summary>
    public const int BarHeight = 56;

    /// <summary>The drawing's height with the years below.</summary>
    public const int Height = BarHeight + 18;

    // More years than this make bars thinner than two units.
    private const int MaxYears = 11;

    /// <summary>The newest years of the counts.</summary>
    /// <param name="months">Months as <c>2022-01</c>, in any order.</param>
    public static MonthChart Of(IReadOnlyList<FacetCount> months) => Of(months, Width, 1, MaxYears);

    /// <summary>The newest years of the counts in a drawing that is <see cref="Wide"/>.</summary>
    /// <param name="months">Months as <c>2022-01</c>, in any order.</param>
    public static MonthChart WideOf(IReadOnlyList<FacetCount> months) => Of(months, Wide, LeastWideYears, WideYears);

    private static MonthChart Of(IReadOnlyList<FacetCount> months, int fullWidth, int leastYears, int maxYears)
    {
        ArgumentNullException.ThrowIfNull(months);

        var counts = months.ToDictionary(m => DayRange.Find(m.Value)!.Value.From!.Value, m => m.Articles);
        if (counts.Count == 0)
        {
            return new MonthChart([]);
        }

        var last = counts.Keys.Max().Year;
        var first = Math.Max(1, Math.Clamp(counts.Keys.Min().Year, last - maxYears + 1, last - leastYears + 1));
        var peak = counts.Where(c => c.Key.Year >= first).Max(c => c.Value);
        var width = (double)fullWidth / (last - first + 1);
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

        var field = string.Create(CultureInfo.InvariantCulture, $"M{left:0.#} 0h{width:0.#}v{Height}h-{width:0.#}z");
        return new ChartYear(
            year, bars.Sum(bar => bar.Articles), left.ToString("0.#", CultureInfo.InvariantCulture), field, string.Concat(bars.Select(bar => bar.Bar)), bars);
    }
}

/// <summary>A year of the chart.</summary>
/// <param name="Left">Where it begins.</param>
/// <param name="Field">The path of everything that belongs to it, for the pointer.</param>
/// <param name="Bars">The path of its bars; empty for a year without articles.</param>
/// <param name="Months">Its months with articles.</param>
public sealed record ChartYear(int Year, int Articles, string Left, string Field, string Bars, IReadOnlyList<ChartMonth> Months);

/// <summary>A month of the chart, with articles.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Field">The path of everything that belongs to it, for the pointer.</param>
/// <param name="Bar">The path of its bar.</param>
public sealed record ChartMonth(DateOnly Month, int Articles, string Field, string Bar);
