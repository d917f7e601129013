using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage;

/// <summary>
/// Takes inputs out of the quarantine whose file was read again and does not hold them any more, and puts them back when they
/// return; says of other inputs with the same bytes that they are in it.
/// </summary>
internal sealed class StoredQuarantine(SqliteConnection connection) : IDisposable
{
    // The one input of a dump that stands in the list for all that brought it.
    private const string Leader = "(SELECT Origin FROM input WHERE DumpId = $1 AND Outcome = 3 ORDER BY Id LIMIT 1)";

    private readonly PreparedCommand why = new(connection, $"SELECT {TwinOf(Leader)}", 1);

    // Records of the file only: a doubled '#' belongs to the name of another.
    private readonly PreparedCommand leave = new(
        connection,
        """
        UPDATE input INDEXED BY IX_input_held_Origin SET Outcome = 5
        WHERE Outcome = 3 AND Origin >= $1 AND Origin < $1 || '$' AND RunId < $2
            AND (Origin = $1 OR (substr(Origin, length($1) + 1, 1) = '#' AND substr(Origin, length($1) + 2, 1) <> '#'))
        RETURNING DumpId, Reason
        """,
        2);

    private readonly PreparedCommand follow = new(
        connection,
        """
        UPDATE input SET Outcome = 3, Reason = $2 WHERE Id = (
            SELECT min(Id) FROM input AS twin WHERE DumpId = $1 AND Outcome = 2
                AND NOT EXISTS (SELECT 1 FROM input AS later WHERE later.Origin = twin.Origin AND later.RunId > twin.RunId))
        """,
        2);

    private readonly PreparedCommand tell = new(connection, $"UPDATE input SET Reason = {TwinOf(Leader)} WHERE DumpId = $1 AND Outcome = 2", 1);

    private readonly PreparedCommand comeBack = new(
        connection,
        $"""
        UPDATE input SET Outcome = iif({Leader} IS NULL, 3, 2), Reason = coalesce({TwinOf(Leader)}, Reason)
        WHERE Origin = $2 AND Sha256 = $3 AND Outcome = 5
        RETURNING Outcome
        """,
        3);

    private string? file;
    private bool isRead;

    /// <summary>SQL of the sentence about an input whose bytes another one brought, which is in quarantine.</summary>
    /// <param name="origin">SQL of the other one's place; where it gives null, so does this.</param>
    public static string TwinOf(string origin) => $"'The same bytes as “' || {origin} || '”, which is in quarantine.'";

    /// <summary>Why another input of a dump has no article; null where no input of the dump is in quarantine.</summary>
    public string? WhyOf(int dumpId) => why.Scalar(dumpId) as string;

    /// <summary>Forgets the file at hand.</summary>
    public void Start() => (file, isRead) = (null, false);

    /// <summary>Goes on with stored inputs of a run, in their order; at the end of each file what it does not hold any more leaves.</summary>
    public void GoThrough(IReadOnlyList<ArchiveInput> batch, int runId)
    {
        foreach (var input in batch)
        {
            var path = InputOrigin.Of(InputOrigin.Parse(input.Origin).Path, null);
            if (path != file)
            {
                End(runId);
                file = path;
            }

            // Of a file that cannot be read now nobody knows what it holds.
            isRead |= input is not ArchiveInput.Unreadable || input.Origin != path;
        }
    }

    /// <summary>Ends the file at hand, which was gone through.</summary>
    public void End(int runId)
    {
        if (isRead)
        {
            Leave(file!, runId);
        }

        Start();
    }

    /// <summary>Puts the bytes of a place back that had left.</summary>
    /// <returns>What the input is now; null when it had not left.</returns>
    public InputOutcome? ComeBack(int dumpId, string origin, byte[] sha256) =>
        comeBack.Scalar(dumpId, origin, sha256) is long outcome ? (InputOutcome)outcome : null;

    public void Dispose()
    {
        why.Dispose();
        leave.Dispose();
        follow.Dispose();
        tell.Dispose();
        comeBack.Dispose();
    }

    private void Leave(string path, int runId)
    {
        var left = new List<(int DumpId, string Reason)>();
        using (var rows = leave.Read(path, runId))
        {
            while (rows.Read())
            {
                if (!rows.IsDBNull(0))
                {
                    left.Add((rows.GetInt32(0), rows.GetString(1)));
                }
            }
        }

        foreach (var (dumpId, reason) in left)
        {
            follow.Execute(dumpId, reason);
            tell.Execute(dumpId);
        }
    }
}
