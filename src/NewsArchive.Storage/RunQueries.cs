using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage;

/// <summary>Questions about runs.</summary>
public static class RunQueries
{
    extension(ArchiveContext archive)
    {
        /// <summary>The runs before one, newest first; from the newest for null.</summary>
        /// <param name="before">See <see cref="RunRow.Id"/>.</param>
        public IQueryable<RunRow> RunsBefore(int? before) => archive.Runs
            .Where(run => before == null || run.Id < before)
            .OrderByDescending(run => run.Id);

        /// <summary>The reasons that a run counted, most frequent first.</summary>
        public async Task<IReadOnlyList<RunReasonRow>> ReasonsOfAsync(int runId, CancellationToken cancellation) => await archive.RunReasons
            .Where(reason => reason.RunId == runId)
            .OrderByDescending(reason => reason.Inputs)
            .ThenBy(reason => reason.Reason)
            .ToListAsync(cancellation);
    }
}
