using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Commands;

/// <summary>What an archive holds.</summary>
/// <param name="Undated">Articles without a date.</param>
/// <param name="FirstDay">The oldest day of an article; null when none is dated.</param>
/// <param name="Dumps">Kept dumps, those in quarantine too.</param>
/// <param name="Quarantined">Inputs that could not be read or hold no article.</param>
/// <param name="Languages">Articles by ISO 639-1 code, most first.</param>
/// <param name="DatabaseBytes">Size of the database with its write-ahead log.</param>
internal sealed record ArchiveCounts(
    int Articles,
    int Undated,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    int Sources,
    int Countries,
    int Dumps,
    int Quarantined,
    IReadOnlyDictionary<string, int> Languages,
    long DatabaseBytes)
{
    /// <summary>Counts; the archive must have been migrated.</summary>
    public static async Task<ArchiveCounts> ReadAsync(ArchiveDatabase database, CancellationToken cancellation)
    {
        await using var archive = database.Open();
        var days = archive.Days.Where(day => day.Articles > 0 && day.Day != DayRow.Undated);
        return new ArchiveCounts(
            await archive.Days.SumAsync(day => day.Articles, cancellation),
            await archive.Days.Where(day => day.Day == DayRow.Undated).SumAsync(day => day.Articles, cancellation),
            await days.MinAsync(day => (DateOnly?)day.Day, cancellation),
            await days.MaxAsync(day => (DateOnly?)day.Day, cancellation),
            await archive.Sources.CountAsync(source => source.Articles > 0, cancellation),
            await archive.Countries.CountAsync(country => country.Articles > 0, cancellation),
            await archive.Dumps.CountAsync(cancellation),
            await archive.Inputs.CountAsync(input => input.Outcome == InputOutcome.Quarantined, cancellation),
            await LanguagesAsync(archive, cancellation),
            SizeOf(database.Path) + SizeOf(database.Path + "-wal"));
    }

    private static async Task<IReadOnlyDictionary<string, int>> LanguagesAsync(
        ArchiveContext archive, CancellationToken cancellation)
    {
        var languages = await archive.Languages
            .Where(language => language.Articles > 0)
            .OrderByDescending(language => language.Articles)
            .ThenBy(language => language.Language)
            .ToListAsync(cancellation);
        return languages.ToDictionary(language => language.Language, language => language.Articles);
    }

    private static long SizeOf(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
