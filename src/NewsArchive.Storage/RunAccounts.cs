using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage;

/// <summary>Writes the accounts of runs, batch by batch, so that the account of a killed run holds what it stored.</summary>
internal sealed class RunAccounts(SqliteConnection connection) : IDisposable
{
    private readonly PreparedCommand start = new(
        connection,
        """
        INSERT INTO run (StartedUtc, Inputs, Added, Unchanged, Duplicate, Quarantined, Ignored)
        VALUES ($1, 0, 0, 0, 0, 0, 0) RETURNING Id
        """,
        1);

    private readonly PreparedCommand add = new(
        connection,
        """
        UPDATE run SET Inputs = Inputs + $2, Added = Added + $3, Unchanged = Unchanged + $4,
            Duplicate = Duplicate + $5, Quarantined = Quarantined + $6, Ignored = Ignored + $7
        WHERE Id = $1
        """,
        7);

    private readonly PreparedCommand finish = new(
        connection,
        """
        UPDATE run SET FinishedUtc = $2 WHERE Id = $1
        RETURNING StartedUtc, Inputs, Added, Unchanged, Duplicate, Quarantined, Ignored
        """,
        2);

    public RunRow Start(DateTime now) => new() { Id = (int)(long)start.Scalar(now)!, StartedUtc = now };

    public void Add(int runId, InputOutcome[] outcomes)
    {
        int Count(InputOutcome outcome) => outcomes.Count(o => o == outcome);

        add.Execute(
            runId,
            outcomes.Length,
            Count(InputOutcome.Added),
            Count(InputOutcome.Unchanged),
            Count(InputOutcome.Duplicate),
            Count(InputOutcome.Quarantined),
            Count(InputOutcome.Ignored));
    }

    public RunRow Finish(int runId, DateTime now)
    {
        using var row = finish.Read(runId, now);
        return !row.Read() ? throw new ArgumentException($"There is no run {runId}.", nameof(runId)) : new RunRow
        {
            Id = runId,
            StartedUtc = DateTime.SpecifyKind(row.GetDateTime(0), DateTimeKind.Utc),
            FinishedUtc = now,
            Inputs = row.GetInt32(1),
            Added = row.GetInt32(2),
            Unchanged = row.GetInt32(3),
            Duplicate = row.GetInt32(4),
            Quarantined = row.GetInt32(5),
            Ignored = row.GetInt32(6),
        };
    }

    public void Dispose()
    {
        start.Dispose();
        add.Dispose();
        finish.Dispose();
    }
}
