using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning;

namespace NewsArchive.Storage;

/// <summary>Writes dumps and the account of each input.</summary>
internal sealed class StoredInputs(SqliteConnection connection) : IDisposable
{
    private readonly PreparedCommand findDump = new(
        connection,
        "SELECT Id, EXISTS (SELECT 1 FROM article WHERE DumpId = dump.Id) FROM dump WHERE Sha256 = $1",
        1);

    private readonly PreparedCommand addDump = new(
        connection, "INSERT INTO dump (Sha256, Format, Length, Content) VALUES ($1, $2, $3, $4) RETURNING Id", 4);

    private readonly PreparedCommand touch = new(
        connection, "UPDATE input SET RunId = $3, SeenUtc = $4 WHERE Origin = $1 AND Sha256 = $2", 4);

    private readonly PreparedCommand save = new(
        connection,
        """
        INSERT INTO input (RunId, Origin, Sha256, Outcome, Reason, DumpId, SeenUtc) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (Origin) DO UPDATE SET RunId = excluded.RunId, Sha256 = excluded.Sha256, Outcome = excluded.Outcome,
            Reason = excluded.Reason, DumpId = excluded.DumpId, SeenUtc = excluded.SeenUtc
        """,
        7);

    /// <summary>What the archive holds of some bytes, and the number of their dump; 0 when it holds nothing.</summary>
    public (KnownDump Kind, int Id) FindDump(byte[] sha256)
    {
        using var row = findDump.Read(sha256);
        return !row.Read() ? (KnownDump.None, 0)
            : (row.GetBoolean(1) ? KnownDump.Article : KnownDump.Quarantined, row.GetInt32(0));
    }

    /// <summary>Keeps the bytes of a dump.</summary>
    public (KnownDump Kind, int Id) AddDump(byte[] sha256, Dump dump)
    {
        var content = Compressed.Pack(dump.Bytes.Span);
        return (KnownDump.Quarantined, (int)(long)addDump.Scalar(sha256, (int)dump.Format, dump.Bytes.Length, content)!);
    }

    /// <summary>Notes that the same bytes came again from the same place; false when they did not.</summary>
    public bool Touch(string origin, byte[] sha256, int runId, DateTime now) => touch.Execute(origin, sha256, runId, now) > 0;

    /// <summary>Writes the account of an input in place of its former one.</summary>
    public void Save(in InputAccount account) => save.Execute(
        account.RunId,
        account.Origin,
        account.Sha256,
        (int)account.Outcome,
        account.Reason,
        account.DumpId,
        account.SeenUtc);

    public void Dispose()
    {
        findDump.Dispose();
        addDump.Dispose();
        touch.Dispose();
        save.Dispose();
    }
}
