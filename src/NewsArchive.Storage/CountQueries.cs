using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage;

/// <summary>Counts of the whole archive, from the counters that triggers keep: fast at any size.</summary>
public static class CountQueries
{
    extension(ArchiveContext archive)
    {
        /// <summary>Years with articles, newest first.</summary>
        public async Task<IReadOnlyList<PeriodCount>> YearsAsync(CancellationToken cancellation) => await archive.Dated()
            .GroupBy(d => d.Day.Year)
            .OrderByDescending(year => year.Key)
            .Select(year => new PeriodCount(new DateOnly(year.Key, 1, 1), year.Sum(d => d.Articles)))
            .ToListAsync(cancellation);

        /// <summary>Months of a year with articles, in order; of all years for null.</summary>
        public async Task<IReadOnlyList<PeriodCount>> MonthsAsync(int? year, CancellationToken cancellation) => await archive
            .Between(year is { } first ? new DateOnly(first, 1, 1) : null, year is { } last ? new DateOnly(last, 12, 31) : null)
            .GroupBy(d => new { d.Day.Year, d.Day.Month })
            .OrderBy(month => month.Key.Year).ThenBy(month => month.Key.Month)
            .Select(month => new PeriodCount(new DateOnly(month.Key.Year, month.Key.Month, 1), month.Sum(d => d.Articles)))
            .ToListAsync(cancellation);

        /// <summary>Days of a month with articles, in order.</summary>
        public async Task<IReadOnlyList<PeriodCount>> DaysAsync(int year, int month, CancellationToken cancellation) => await archive
            .Between(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)))
            .OrderBy(d => d.Day)
            .Select(d => new PeriodCount(d.Day, d.Articles))
            .ToListAsync(cancellation);

        /// <summary>How many articles there are.</summary>
        public Task<int> ArticleCountAsync(CancellationToken cancellation) => archive.Days.SumAsync(d => d.Articles, cancellation);

        /// <summary>How many articles have no date.</summary>
        public Task<int> UndatedCountAsync(CancellationToken cancellation) =>
            archive.Days.Where(d => d.Day == DayRow.Undated).Select(d => d.Articles).FirstOrDefaultAsync(cancellation);

        /// <summary>Sources with articles, most frequent first, each with its first and last day.</summary>
        /// <param name="after">The host of the last source before these; null, or an unknown host, for the first.</param>
        /// <param name="count">At most so many.</param>
        public async Task<IReadOnlyList<SourceCount>> SourcesAsync(string? after, int count, CancellationToken cancellation) => await archive
            .SourcesAfter(await archive.Sources.SingleOrDefaultAsync(s => s.Host == after, cancellation))
            .OrderByDescending(s => s.Articles).ThenBy(s => s.Host)
            .Take(count)
            .Select(s => new SourceCount(
                s.Host,
                s.Articles,
                archive.Articles.Where(a => a.SourceId == s.Id && a.Key > ArticleKey.LastUndated).OrderBy(a => a.Key).Select(a => a.PublishedOn).FirstOrDefault(),
                archive.Articles.Where(a => a.SourceId == s.Id).OrderByDescending(a => a.Key).Select(a => a.PublishedOn).FirstOrDefault()))
            .ToListAsync(cancellation);

        /// <summary>Country tags, most frequent first.</summary>
        public async Task<IReadOnlyList<CountryRow>> CountriesAsync(CancellationToken cancellation) => await archive.Countries
            .OrderByDescending(c => c.Articles).ThenBy(c => c.Country)
            .ToListAsync(cancellation);

        // SQLite compares hosts as the column says, without case.
        private IQueryable<SourceRow> SourcesAfter(SourceRow? last) => last is null
            ? archive.Sources.Where(s => s.Articles > 0)
            : archive.Sources.Where(s => s.Articles > 0
                && (s.Articles < last.Articles || (s.Articles == last.Articles && string.Compare(s.Host, last.Host) > 0)));

        private IQueryable<DayRow> Dated() => archive.Days.Where(d => d.Day > DayRow.Undated);

        private IQueryable<DayRow> Between(DateOnly? first, DateOnly? last)
        {
            var days = archive.Dated();
            days = first is { } from ? days.Where(d => d.Day >= from) : days;
            return last is { } to ? days.Where(d => d.Day <= to) : days;
        }
    }
}
