using System.Globalization;
using System.Text;

namespace NewsArchive.Web.Pages.Browse;

/// <summary>A month of the year's page: a square a day, darker with more articles, drawn as SVG.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Articles">In the whole month.</param>
/// <param name="Href">Its page.</param>
/// <param name="Paths">
/// An SVG path for each level of <see cref="Heat"/>: at level 0 the weeks as dashed lines, above it squares.
/// </param>
public sealed record MonthSquares(DateOnly First, int Articles, string Href, IReadOnlyList<string> Paths)
{
    private const int Step = 12;
    private const int Side = 10;

    /// <summary>Seven days.</summary>
    public const int Width = (7 * Step) - (Step - Side) + 2;

    /// <summary>Six weeks, the most a month can touch.</summary>
    public const int Height = (6 * Step) - (Step - Side) + 2;

    /// <summary>Draws a month.</summary>
    /// <param name="counts">Articles by day; days without articles are missing.</param>
    /// <param name="peak">The most articles of any day of the year.</param>
    public static MonthSquares Of(DateOnly first, IReadOnlyDictionary<DateOnly, int> counts, int peak, string href)
    {
        ArgumentNullException.ThrowIfNull(counts);

        var paths = Enumerable.Range(0, Heat.Levels).Select(_ => new StringBuilder()).ToList();
        var articles = 0;
        var column = MonthCalendar.Column(first);
        for (var i = 0; i < DateTime.DaysInMonth(first.Year, first.Month); i++)
        {
            var count = counts.GetValueOrDefault(first.AddDays(i));
            var (row, cell) = Math.DivRem(column + i, 7);
            if (i == 0 || cell == 0)
            {
                // A dash a day: thirty squares would be ten times as long.
                var days = Math.Min(7 - cell, DateTime.DaysInMonth(first.Year, first.Month) - i);
                var middle = (row * Step) + 1 + (Side / 2);
                paths[0].Append(
                    CultureInfo.InvariantCulture, $"M{(cell * Step) + 1} {middle}h{(days * Step) - (Step - Side)}");
            }

            if (count > 0)
            {
                paths[Heat.Of(count, peak)].Append(
                    CultureInfo.InvariantCulture, $"M{(cell * Step) + 1} {(row * Step) + 1}h{Side}v{Side}h-{Side}z");
            }

            articles += count;
        }

        return new MonthSquares(first, articles, href, [.. paths.Select(path => path.ToString())]);
    }
}
