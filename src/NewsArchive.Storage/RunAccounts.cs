using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage;

/// <summary>Writes the accounts of runs, batch by batch, so that the account of a killed run holds what it stored.</summary>
internal sealed class RunAccounts(SqliteConnection connection) : IDisposable
{
    private readonly PreparedCommand start = new(
        connection,
        """
        INSERT INTO run (StartedUtc, AliveUtc, Paths, Inputs, Added, Unchanged, Duplicate, Quarantined, Ignored, Share, Bytes, FilesLeft)
        VALUES ($1, $1, $2, 0, 0, 0, 0, 0, 0, 0, 0, 0) RETURNING Id
        """,
        2);

    private readonly PreparedCommand add = new(
        connection,
        """
        UPDATE run SET Inputs = Inputs + $2, Added = Added + $3, Unchanged = Unchanged + $4,
            Duplicate = Duplicate + $5, Quarantined = Quarantined + $6, Ignored = Ignored + $7,
            AliveUtc = $8, Bytes = coalesce($9, Bytes), Share = coalesce($10, Share), CurrentFile = coalesce($11, CurrentFile)
        WHERE Id = $1
        """,
        11);

    private readonly PreparedCommand addReason = new(
        connection,
        """
        INSERT INTO run_reason (RunId, Outcome, Reason, Inputs, Example, ExampleReason) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT DO UPDATE SET Inputs = Inputs + excluded.Inputs
        """,
        6);

    private readonly PreparedCommand sign = new(
        connection, "UPDATE run SET AliveUtc = $2, CurrentFile = coalesce($3, CurrentFile) WHERE Id = $1", 3);

    private readonly PreparedCommand finish = new(
        connection,
        """
        UPDATE run SET FinishedUtc = $2, AliveUtc = $2, CurrentFile = NULL, FilesLeft = $3, Share = iif($3 = 0, 1, Share)
        WHERE Id = $1
        """,
        3);

    private readonly HashSet<(InputOutcome, string)> kinds = [];

    public RunRow Start(IReadOnlyList<string> paths, DateTime now)
    {
        kinds.Clear();
        var id = (int)(long)start.Scalar(now, JsonSerializer.Serialize(paths))!;
        return new() { Id = id, StartedUtc = now, AliveUtc = now, Paths = [.. paths] };
    }

    /// <summary>Counts a batch.</summary>
    /// <param name="stored">What became of each input of the batch, and why.</param>
    /// <param name="place">How far the run has come with it; null when that is not known.</param>
    public void Add(int runId, IReadOnlyList<ArchiveInput> batch, IReadOnlyList<WrittenInput> stored, RunPlace? place, DateTime now)
    {
        int Count(InputOutcome outcome) => stored.Count(input => input.Outcome == outcome);

        add.Execute(
            runId,
            stored.Count,
            Count(InputOutcome.Added),
            Count(InputOutcome.Unchanged),
            Count(InputOutcome.Duplicate),
            Count(InputOutcome.Quarantined),
            Count(InputOutcome.Ignored),
            now,
            place?.Bytes,
            place?.Share,
            place?.File);
        foreach (var kind in batch.Zip(stored).Where(input => input.Second.Reason != null).GroupBy(input => KindOf(input.Second.Outcome, input.Second.Reason!)))
        {
            var (example, written) = kind.First();
            addReason.Execute(runId, (int)kind.Key.Outcome, kind.Key.Kind, kind.Count(), example.Origin, written.Reason);
        }
    }

    /// <summary>Notes that the run is alive, between two batches.</summary>
    /// <param name="file">The file it has come to; null when it is still the same.</param>
    public void Sign(int runId, string? file, DateTime now) => sign.Execute(runId, now, file);

    /// <summary>Closes an account.</summary>
    /// <param name="filesLeft">Files that were not gone through; 0 after a whole run.</param>
    public void Finish(int runId, int filesLeft, DateTime now)
    {
        if (finish.Execute(runId, now, filesLeft) == 0)
        {
            throw new ArgumentException($"There is no run {runId}.", nameof(runId));
        }
    }

    public void Dispose()
    {
        start.Dispose();
        add.Dispose();
        addReason.Dispose();
        sign.Dispose();
        finish.Dispose();
    }

    private (InputOutcome Outcome, string Kind) KindOf(InputOutcome outcome, string reason)
    {
        var kind = (outcome, ReasonKind.Of(reason));
        if (kinds.Count < ReasonKind.MaxOfRun)
        {
            kinds.Add(kind);
        }

        return kinds.Contains(kind) ? kind : (outcome, ReasonKind.Other);
    }
}
