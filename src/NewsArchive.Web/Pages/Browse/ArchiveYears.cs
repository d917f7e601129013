using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Browse;

/// <summary>The years the archive reaches over: only they have pages, or a crawler would find ten thousand.</summary>
internal static class ArchiveYears
{
    extension(ArchiveContext archive)
    {
        /// <summary>Whether a year lies between the first and the last year with articles; gaps between them count.</summary>
        public async Task<bool> SpansAsync(int year, CancellationToken cancellation)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var days = archive.Days.Where(d => d.Day > DayRow.Undated && d.Articles > 0);
            return await days.AnyAsync(d => d.Day <= last, cancellation)
                && await days.AnyAsync(d => d.Day >= first, cancellation);
        }
    }
}
