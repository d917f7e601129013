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

        /// <summary>The last run that has met inputs with an outcome, if it is a later one; null where no later one has.</summary>
        public Task<int?> LaterRunAsync(int runId, InputOutcome outcome, CancellationToken cancellation)
        {
            var later = archive.Runs.Where(run => run.Id > runId);
            return (outcome switch
            {
                InputOutcome.Added => later.Where(run => run.Added + run.Unchanged > 0),
                InputOutcome.Duplicate => later.Where(run => run.Duplicate + run.Unchanged > 0),
                InputOutcome.Quarantined => later.Where(run => run.Quarantined + run.Unchanged > 0),
                InputOutcome.Ignored => later.Where(run => run.Ignored > 0),
                _ => later,
            }).MaxAsync(run => (int?)run.Id, cancellation);
        }

        /// <summary>The reasons that a run counted, most frequent first.</summary>
        public async Task<IReadOnlyList<RunReasonRow>> ReasonsOfAsync(int runId, CancellationToken cancellation) => await archive.RunReasons
            .Where(reason => reason.RunId == runId)
            .OrderByDescending(reason => reason.Inputs)
            .ThenBy(reason => reason.Reason)
            .ToListAsync(cancellation);
    }
}
