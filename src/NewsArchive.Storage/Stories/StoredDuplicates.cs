using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage.Stories;

/// <summary>Writes which dumps repeat the text of an article.</summary>
internal sealed class StoredDuplicates(SqliteConnection connection) : IDisposable
{
    private readonly PreparedCommand save = new(
        connection,
        """
        INSERT INTO duplicate (DumpId, FirstDumpId, SourceId, PublishedOn, Url) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (DumpId) DO UPDATE SET
            FirstDumpId = excluded.FirstDumpId, SourceId = excluded.SourceId, PublishedOn = excluded.PublishedOn,
            Url = excluded.Url
        """,
        5);

    private readonly PreparedCommand remove = new(connection, "DELETE FROM duplicate WHERE DumpId = $1", 1);

    private readonly PreparedCommand source = new(
        connection, "SELECT SourceId FROM duplicate WHERE FirstDumpId = $1 AND SourceId IS NOT NULL ORDER BY DumpId LIMIT 1", 1);

    private readonly PreparedCommand origin = new(
        connection,
        """
        SELECT Origin FROM input
        WHERE Id = (SELECT min(Id) FROM input WHERE DumpId = (SELECT FirstDumpId FROM duplicate WHERE DumpId = $1))
        """,
        1);

    private readonly PreparedCommand release = new(
        connection, "DELETE FROM cleaning WHERE DumpId IN (SELECT DumpId FROM duplicate WHERE FirstDumpId = $1)", 1);

    /// <summary>Notes that a dump repeats an article.</summary>
    /// <param name="told">What the dump says: its day and its address are kept.</param>
    /// <returns>The sentence of its account.</returns>
    public string Save(int dumpId, int firstDumpId, int? sourceId, PreparedArticle told)
    {
        save.Execute(dumpId, firstDumpId, sourceId, told.Day, told.Address);
        return WhyOf(dumpId)!;
    }

    /// <summary>The sentence of the account of a dump that repeats an article; null of any other.</summary>
    public string? WhyOf(int dumpId) => origin.Scalar(dumpId) is string first ? $"The same text as {first}." : null;

    /// <summary>Notes that a dump repeats no article any more; false when it did not.</summary>
    public bool Remove(int dumpId) => remove.Execute(dumpId) > 0;

    /// <summary>The publisher that any dump names which repeats an article; null when none does.</summary>
    public int? SourceOf(int firstDumpId) => source.Scalar(firstDumpId) is long id ? (int)id : null;

    /// <summary>The article of a dump is gone or another: what repeated it is to be cleaned again, to become an article itself where it is one.</summary>
    public void Release(int firstDumpId) => release.Execute(firstDumpId);

    public void Dispose()
    {
        save.Dispose();
        remove.Dispose();
        source.Dispose();
        origin.Dispose();
        release.Dispose();
    }
}
