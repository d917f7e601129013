using System.Globalization;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages;

/// <summary>Articles over time, drawn as SVG: a bar a year, of a short span a bar a month, within one month a bar a day.</summary>
/// <param name="Unit">What a bar stands for, e.g. <c>month</c>.</param>
/// <param name="Bars">Oldest first; times without articles have none.</param>
/// <param name="Ticks">What stands below the bars.</param>
public sealed record Histogram(string Unit, IReadOnlyList<HistogramBar> Bars, IReadOnlyList<HistogramTick> Ticks)
{
    /// <summary>The width of the drawing, in its own units.</summary>
    public const int Width = 272;

    /// <summary>The height of the tallest bar.</summary>
    public const int BarHeight = 56;

    /// <summary>The drawing's height with the ticks below.</summary>
    public const int Height = BarHeight + 18;

    // More bars are too thin to hit; fewer would be blocks.
    private const int MaxBars = 36;
    private const int LeastBars = 12;
    private const int MaxTicks = 7;

    /// <summary>Draws counts; of more than 36 years the newest.</summary>
    /// <param name="counts">Months as <c>2022-01</c>, or days of one month as <c>2022-01-22</c>; in any order.</param>
    public static Histogram Of(IReadOnlyList<FacetCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);

        var days = counts.Where(count => count.Articles > 0).Select(count => (Day: DayRange.Find(count.Value)!.Value.From!.Value, count.Articles)).ToList();
        if (days.Count == 0)
        {
            return new Histogram("month", [], []);
        }

        var (first, last) = (days.Min(count => count.Day), days.Max(count => count.Day));
        var scale = counts[0].Value.Length == "2022-01-22".Length ? Scale.OfDays(first)
            : Months(last) - Months(first) < MaxBars ? Scale.OfMonths(first)
            : Scale.OfYears(Math.Max(first.Year, last.Year - MaxBars + 1));
        var slots = Math.Max(LeastBars, scale.Slot(last) + 1);
        var step = (double)Width / slots;
        var sums = days.GroupBy(count => scale.Slot(count.Day)).Where(slot => slot.Key >= 0).OrderBy(slot => slot.Key)
            .Select(slot => (Slot: slot.Key, Articles: slot.Sum(count => count.Articles))).ToList();
        var peak = sums.Max(slot => slot.Articles);
        return new Histogram(
            scale.Unit,
            [.. sums.Select(slot => Draw(scale.Range(slot.Slot), slot.Articles, slot.Slot * step, step, (double)slot.Articles / peak))],
            [.. TicksOf(scale, slots, step)]);
    }

    /// <summary>The chart in words.</summary>
    public string Description => $"Articles by {Unit}";

    private static HistogramBar Draw((DateOnly From, DateOnly To) range, int articles, double x, double step, double share)
    {
        // A single article among thousands is still a visible bar.
        var height = Math.Max(1.5, share * BarHeight);
        var gap = step > 4 ? 1 : step / 4;
        return new HistogramBar(
            range.From,
            range.To,
            articles,
            string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} 0h{step:0.#}v{Height}h-{step:0.#}z"),
            string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {BarHeight}v-{height:0.#}h{step - gap:0.#}V{BarHeight}z"));
    }

    private static IEnumerable<HistogramTick> TicksOf(Scale scale, int slots, double step)
    {
        var named = Enumerable.Range(0, slots).Select(slot => (Slot: slot, Name: scale.Name(slot))).Where(tick => tick.Name != null).ToList();
        var every = (named.Count + MaxTicks - 1) / MaxTicks;
        return named.Where((_, i) => i % Math.Max(1, every) == 0)
            .Where(tick => tick.Slot * step < Width - 20)
            .Select(tick => new HistogramTick((tick.Slot * step).ToString("0.#", CultureInfo.InvariantCulture), tick.Name!));
    }

    private static int Months(DateOnly day) => (day.Year * 12) + day.Month;

    /// <summary>Which bar a day belongs to, and which days a bar.</summary>
    private sealed record Scale(string Unit, Func<DateOnly, int> Slot, Func<int, (DateOnly From, DateOnly To)> Range, Func<int, string?> Name)
    {
        public static Scale OfYears(int first) => new(
            "year",
            day => day.Year - first,
            slot => (new DateOnly(first + slot, 1, 1), new DateOnly(first + slot, 12, 31)),
            slot => (first + slot).ToString("0000", CultureInfo.InvariantCulture));

        public static Scale OfMonths(DateOnly first) => new(
            "month",
            day => Months(day) - Months(first),
            slot => (first.AddMonths(slot), DayRange.LastOfMonth(first.AddMonths(slot))),
            slot => NameOfMonth(first, slot));

        public static Scale OfDays(DateOnly first) => new(
            "day",
            day => Months(day) == Months(first) ? day.Day - 1 : -1,
            slot => (new DateOnly(first.Year, first.Month, slot + 1), new DateOnly(first.Year, first.Month, slot + 1)),
            slot => slot % 7 == 0 ? (slot + 1).ToString(CultureInfo.InvariantCulture) : null);

        // A year stands below its January, and below the first bar.
        private static string? NameOfMonth(DateOnly first, int slot)
        {
            var months = Months(first) - 1 + slot;
            var (year, isJanuary) = (months / 12, months % 12 == 0);
            return isJanuary || (slot == 0 && first.Month < 10) ? year.ToString("0000", CultureInfo.InvariantCulture) : null;
        }
    }
}

/// <summary>A bar.</summary>
/// <param name="From">The first day it stands for.</param>
/// <param name="To">The last one.</param>
/// <param name="Field">The path of everything that belongs to it, for the pointer.</param>
/// <param name="Bar">The path of what is drawn.</param>
public sealed record HistogramBar(DateOnly From, DateOnly To, int Articles, string Field, string Bar)
{
    /// <summary>E.g. <c>January 2022</c>.</summary>
    public string Label => From == To ? Printed.Day(From) : From.Month == To.Month ? Printed.Month(From) : Printed.Year(From);
}

/// <summary>A name below the bars.</summary>
/// <param name="Left">Where it begins.</param>
public sealed record HistogramTick(string Left, string Name);
