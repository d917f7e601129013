using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning;

namespace NewsArchive.Storage;

/// <summary>Writes dumps and the account of each input.</summary>
internal sealed class StoredInputs(SqliteConnection connection) : IDisposable
{
    private const string FirstId = "(SELECT min(Id) FROM input WHERE DumpId = $1)";

    private static readonly string AnyLeader =
        $"(SELECT Origin FROM input WHERE DumpId = $1 AND Outcome IN ({InputOutcome.Added:D}, {InputOutcome.Quarantined:D}))";

    private readonly PreparedCommand findDump = FindDumpCommand(connection);

    private readonly PreparedCommand addDump = new(
        connection, "INSERT INTO dump (Sha256, Format, Length, Content, Url, FetchedUtc, Charset, Language, Cut) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING Id", 9);

    private readonly PreparedCommand readAgain = new(
        connection, "UPDATE dump SET Format = $2, Url = $3, FetchedUtc = $4, Charset = $5, Language = $6, Cut = $7 WHERE Id = $1", 7);

    private readonly PreparedCommand touch = new(
        connection,
        $"""
        UPDATE input SET Reason = iif(Outcome = {InputOutcome.Duplicate:D}, Reason, coalesce($3, Reason)), RunId = $4, SeenUtc = $5, Offset = $6, Length = $7
        WHERE Origin = $1 AND Sha256 = $2
        RETURNING iif(Outcome = {InputOutcome.Quarantined:D}, Reason, NULL)
        """,
        7);

    private readonly PreparedCommand touchUnread = new(
        connection,
        $"""
        UPDATE input SET RunId = $3, SeenUtc = $4
        WHERE Origin = $1 AND Sha256 IS NULL AND Outcome = {InputOutcome.Quarantined:D} AND Reason = $2 AND Offset IS $5 AND Length IS $6 AND Id <= $7
        """,
        7);

    private readonly PreparedCommand lastId = new(connection, "SELECT seq FROM sqlite_sequence WHERE name = 'input'", 0);

    private readonly PreparedCommand forgetUnread = new(
        connection, "DELETE FROM input WHERE Origin = $1 AND Sha256 IS NULL", 1);

    private readonly PreparedCommand release = new(
        connection, "UPDATE input SET Outcome = $2, Reason = $3 WHERE DumpId = $1", 3);

    private readonly PreparedCommand lead = new(
        connection,
        $"""
        UPDATE input SET Outcome = iif(Id = {FirstId}, $2, {InputOutcome.Duplicate:D}),
            Reason = iif(Id = {FirstId} OR $3 IS NULL, $3, {StoredQuarantine.TwinOf($"(SELECT Origin FROM input WHERE Id = {FirstId})")})
        WHERE DumpId = $1
        """,
        3);

    private readonly PreparedCommand accept = new(
        connection,
        $"""
        UPDATE input SET Reason = NULL, Outcome = iif(
            Id = (SELECT Id FROM input WHERE DumpId = $1 AND Outcome IN ({InputOutcome.Quarantined:D}, {InputOutcome.Superseded:D}) ORDER BY Outcome, Id LIMIT 1),
            {InputOutcome.Added:D},
            {InputOutcome.Duplicate:D})
        WHERE DumpId = $1
        """,
        1);

    private readonly PreparedCommand hold = new(
        connection,
        $"""
        UPDATE input SET Outcome = iif(Outcome = {InputOutcome.Added:D}, {InputOutcome.Quarantined:D}, Outcome),
            Reason = iif(Outcome = {InputOutcome.Duplicate:D}, coalesce({StoredQuarantine.TwinOf(AnyLeader)}, $2), $2)
        WHERE DumpId = $1
        """,
        2);

    private readonly PreparedCommand save = new(
        connection,
        """
        INSERT INTO input (RunId, Origin, Sha256, Outcome, Reason, DumpId, SeenUtc, Offset, Length, Id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT DO UPDATE SET RunId = excluded.RunId, Outcome = excluded.Outcome, Reason = excluded.Reason,
            DumpId = excluded.DumpId, SeenUtc = excluded.SeenUtc, Offset = excluded.Offset, Length = excluded.Length
        """,
        10);

    /// <summary>The highest number that an input has had; 0 where there was none.</summary>
    public long LastId => lastId.Scalar() is long last ? last : 0;

    /// <summary>What the archive holds of some bytes, and the number of their dump; 0 when it holds nothing.</summary>
    public (KnownDump Kind, int Id) FindDump(byte[] sha256) => FindDump(findDump, sha256);

    /// <summary>The question of <see cref="FindDump(PreparedCommand, byte[])"/>.</summary>
    public static PreparedCommand FindDumpCommand(SqliteConnection connection) => new(
        connection,
        """
        SELECT Id, EXISTS (SELECT 1 FROM article WHERE DumpId = dump.Id) OR EXISTS (SELECT 1 FROM duplicate WHERE DumpId = dump.Id)
        FROM dump WHERE Sha256 = $1
        """,
        1);

    /// <summary>Asks the archive on another connection.</summary>
    public static (KnownDump Kind, int Id) FindDump(PreparedCommand question, byte[] sha256)
    {
        using var row = question.Read(sha256);
        return !row.Read() ? (KnownDump.None, 0)
            : (row.GetBoolean(1) ? KnownDump.Article : KnownDump.Quarantined, row.GetInt32(0));
    }

    /// <summary>Keeps the bytes of a dump.</summary>
    public (KnownDump Kind, int Id) AddDump(byte[] sha256, PreparedDump prepared)
    {
        var dump = prepared.Dump;
        var id = addDump.Scalar(sha256, (int)dump.Format, prepared.Length, prepared.Content, dump.Url?.AbsoluteUri, dump.FetchedUtc, dump.Charset, dump.Language, dump.Cut);
        return (KnownDump.Quarantined, (int)(long)id!);
    }

    /// <summary>Notes as what the kept bytes of a dump were read now, unless they could not be: cleaning again reads them so.</summary>
    public void ReadAgain(int dumpId, Dump dump)
    {
        if (dump.Format != DumpFormat.Unread)
        {
            readAgain.Execute(dumpId, (int)dump.Format, dump.Url?.AbsoluteUri, dump.FetchedUtc, dump.Charset, dump.Language, dump.Cut);
        }
    }

    /// <summary>Notes that the same bytes came again from the same place; false when they did not.</summary>
    /// <param name="reason">Why they hold no article today; null when they do, or when that was not looked at.</param>
    /// <param name="range">Where they lie in it now; null where they are the whole file.</param>
    /// <param name="held">Why the input is in quarantine, as it is stored now; null when it is not.</param>
    public bool Touch(string origin, byte[] sha256, string? reason, int runId, DateTime now, ByteRange? range, out string? held)
    {
        var touched = touch.Scalar(origin, sha256, reason, runId, now, range?.Offset, range?.Length);
        held = touched as string;
        return touched != null;
    }

    /// <summary>Notes that an input is still as unreadable as it was, for the same reason; false when it is not.</summary>
    /// <param name="lastBefore">The highest number of an input before this run: what has come with it is no earlier one.</param>
    public bool TouchUnread(string origin, string reason, int runId, DateTime now, ByteRange? range, long lastBefore) =>
        touchUnread.Execute(origin, reason, runId, now, range?.Offset, range?.Length, lastBefore) > 0;

    /// <summary>Removes the account of a place whose bytes could not be read, since now they are.</summary>
    public void ForgetUnread(string origin) => forgetUnread.Execute(origin);

    /// <summary>Notes that a dump has an article: whatever other input brought it repeats that one and is held no longer.</summary>
    public void Release(int dumpId) => release.Execute(dumpId, (int)InputOutcome.Duplicate, null);

    /// <summary>Notes that a dump repeats the text of another: whatever brought it is a duplicate.</summary>
    /// <param name="reason">Of what.</param>
    public void Repeat(int dumpId, string reason) => release.Execute(dumpId, (int)InputOutcome.Duplicate, reason);

    /// <summary>Notes that a dump repeats no other any more: the input that brought it first is something else again.</summary>
    public void Lead(int dumpId, InputOutcome outcome, string? reason) => lead.Execute(dumpId, (int)outcome, reason);

    /// <summary>Notes that a dump in quarantine, or that was there, is an article after all; what repeats it is a duplicate.</summary>
    public void Accept(int dumpId) => accept.Execute(dumpId);

    /// <summary>Notes that a dump holds no article, whether it had one or not; what repeats it stays a duplicate.</summary>
    public void Hold(int dumpId, string reason) => hold.Execute(dumpId, reason);

    /// <summary>Writes the account of an input, in place of the one of the same bytes from the same place.</summary>
    public void Save(in InputAccount account) => save.Execute(
        account.RunId,
        account.Origin,
        account.Sha256,
        (int)account.Outcome,
        account.Reason,
        account.DumpId,
        account.SeenUtc,
        account.Range?.Offset,
        account.Range?.Length,
        account.Id);

    public void Dispose()
    {
        findDump.Dispose();
        addDump.Dispose();
        readAgain.Dispose();
        touch.Dispose();
        touchUnread.Dispose();
        lastId.Dispose();
        forgetUnread.Dispose();
        release.Dispose();
        lead.Dispose();
        accept.Dispose();
        hold.Dispose();
        save.Dispose();
    }
}
