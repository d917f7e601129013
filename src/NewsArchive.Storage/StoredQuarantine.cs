using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage;

/// <summary>
/// Takes inputs out of the quarantine whose file was read again and does not hold them any more, and puts them back when they
/// return; says of other inputs with the same bytes that they are in it.
/// </summary>
internal sealed class StoredQuarantine(SqliteConnection connection) : IDisposable
{
    /// <summary>SQL of the place of the one input of the dump $1 that stands in the list for all that brought it.</summary>
    /// <remarks>Without statistics SQLite takes an index of the quarantine for as good as that of the dumps, and walks it whole.</remarks>
    public static readonly string Leader =
        $"(SELECT Origin FROM input INDEXED BY IX_input_DumpId WHERE DumpId = $1 AND Outcome = {InputOutcome.Quarantined:D} ORDER BY Id LIMIT 1)";

    private readonly PreparedCommand why = new(connection, $"SELECT {TwinOf(Leader)}", 1);

    // Records of the file only: a doubled '#' belongs to the name of another.
    private readonly PreparedCommand leave = new(
        connection,
        $"""
        UPDATE input INDEXED BY IX_input_held_Origin SET Outcome = {InputOutcome.Superseded:D}
        WHERE Outcome = {InputOutcome.Quarantined:D} AND Origin >= $1 AND Origin < $1 || '$' AND RunId < $2
            AND (Origin = $1 OR ($3 AND substr(Origin, length($1) + 1, 1) = '#' AND substr(Origin, length($1) + 2, 1) <> '#'))
        RETURNING DumpId, Reason
        """,
        3);

    private readonly PreparedCommand leaveFolder = new(
        connection,
        $"""
        UPDATE input SET Outcome = {InputOutcome.Superseded:D}
        WHERE Origin = $1 AND Sha256 IS NULL AND Outcome = {InputOutcome.Quarantined:D} AND RunId < $2
        """,
        2);

    private readonly PreparedCommand twins = new(
        connection,
        $"""
        SELECT Id, Origin, RunId = $2, EXISTS (
            SELECT 1 FROM input AS later WHERE later.Origin = twin.Origin AND later.Sha256 IS NOT NULL AND later.RunId > twin.RunId)
        FROM input AS twin WHERE DumpId = $1 AND Outcome = {InputOutcome.Duplicate:D} ORDER BY Id
        """,
        2);

    private readonly PreparedCommand become = new(connection, "UPDATE input SET Outcome = $2, Reason = $3 WHERE Id = $1", 3);

    private readonly PreparedCommand tell = new(
        connection, $"UPDATE input SET Reason = {TwinOf(Leader)} WHERE DumpId = $1 AND Outcome = {InputOutcome.Duplicate:D}", 1);

    private readonly PreparedCommand comeBack = new(
        connection,
        $"""
        UPDATE input SET Outcome = iif({Leader} IS NULL, {InputOutcome.Quarantined:D}, {InputOutcome.Duplicate:D}), Reason = coalesce({TwinOf(Leader)}, $4)
        WHERE Origin = $2 AND Sha256 = $3 AND Outcome = {InputOutcome.Superseded:D}
        RETURNING Outcome, Reason
        """,
        4);

    // Files that this run has read to their end.
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private string? file;
    private string? folder;
    private bool breaksOff;
    private bool isKept;

    /// <summary>SQL of the sentence about an input whose bytes another one brought, which is in quarantine.</summary>
    /// <param name="origin">SQL of the other one's place; where it gives null, so does this.</param>
    public static string TwinOf(string origin) => $"'The same bytes as “' || {origin} || '”, which is in quarantine.'";

    /// <summary>Why another input of a dump has no article; null where no input of the dump is in quarantine.</summary>
    public string? WhyOf(int dumpId) => why.Scalar(dumpId) as string;

    /// <summary>Forgets the files of another run.</summary>
    public void Start()
    {
        read.Clear();
        (file, folder) = (null, null);
    }

    /// <summary>Goes on with stored inputs of a run, in their order; at the end of each file what it does not hold any more leaves.</summary>
    public void GoThrough(IReadOnlyList<ArchiveInput> batch, int runId)
    {
        foreach (var input in batch)
        {
            var path = FileOf(input.Origin);
            if (path != file)
            {
                End(runId);
                (file, breaksOff, isKept) = (path, false, false);
            }

            breaksOff |= input.BreaksOff;
            isKept |= input is not (ArchiveInput.Unreadable or ArchiveInput.Ignored) && input.Origin == path;
        }
    }

    /// <summary>Ends the file at hand, which was gone through.</summary>
    public void End(int runId)
    {
        if (file != null && !breaksOff)
        {
            read.Add(file);
            LeaveFolders(file, runId);
            Leave(file, runId, withRecords: true);
        }
        else if (file != null && isKept)
        {
            // Nobody knows what it holds, but that it is another file.
            Leave(file, runId, withRecords: false);
        }

        file = null;
    }

    /// <summary>Puts the bytes of a place back that had left.</summary>
    /// <param name="reason">Why they hold no article today.</param>
    /// <returns>What the input is now, and why; null when it had not left.</returns>
    public WrittenInput? ComeBack(int dumpId, string origin, byte[] sha256, string reason)
    {
        using var row = comeBack.Read(dumpId, origin, sha256, reason);
        return row.Read() ? new((InputOutcome)row.GetInt32(0), row.GetString(1)) : null;
    }

    public void Dispose()
    {
        why.Dispose();
        leave.Dispose();
        leaveFolder.Dispose();
        twins.Dispose();
        become.Dispose();
        tell.Dispose();
        comeBack.Dispose();
    }

    private static string FileOf(string origin) => InputOrigin.Of(InputOrigin.Parse(origin).Path, null);

    private void Leave(string path, int runId, bool withRecords)
    {
        var left = new List<(int DumpId, string Reason)>();
        using (var rows = leave.Read(path, runId, withRecords))
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
            Follow(dumpId, reason, runId);
            tell.Execute(dumpId);
        }
    }

    // The first twin that is still in its file takes the lead; those before it leave too.
    private void Follow(int dumpId, string reason, int runId)
    {
        var gone = new List<long>();
        long? next = null;
        using (var rows = twins.Read(dumpId, runId))
        {
            while (next is null && rows.Read())
            {
                var isMet = rows.GetBoolean(2);
                if (!isMet && (rows.GetBoolean(3) || read.Contains(FileOf(rows.GetString(1)))))
                {
                    gone.Add(rows.GetInt64(0));
                }
                else
                {
                    next = rows.GetInt64(0);
                }
            }
        }

        foreach (var id in gone)
        {
            become.Execute(id, (int)InputOutcome.Superseded, reason);
        }

        if (next is { } leader)
        {
            become.Execute(leader, (int)InputOutcome.Quarantined, reason);
        }
    }

    // A folder of which a file is read could be listed.
    private void LeaveFolders(string path, int runId)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent == folder)
        {
            return;
        }

        folder = parent;
        for (; parent != null; parent = Path.GetDirectoryName(parent))
        {
            leaveFolder.Execute(parent, runId);
        }
    }
}
