using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Storage.Readings;

/// <summary>Writes former readings.</summary>
internal sealed class StoredReadings(SqliteConnection connection) : IDisposable
{
    private readonly PreparedCommand add = new(
        connection,
        """
        INSERT INTO reading (PublicId, DumpId, SinceUtc, UntilUtc, CleanerId, Title, Words, Article)
        VALUES ($1, $2, $3, $4, (SELECT CleanerId FROM cleaning WHERE DumpId = $2), $5, $6, $7)
        ON CONFLICT (PublicId, SinceUtc) DO NOTHING
        """,
        7);

    private readonly PreparedCommand has = new(connection, "SELECT EXISTS (SELECT 1 FROM reading WHERE PublicId = $1)", 1);

    /// <summary>Whether an address has any.</summary>
    public bool Has(string publicId) => has.Scalar(publicId) is 1L;

    /// <summary>Keeps the article of a dump as readers saw it until now. The dump must not be marked as read again yet.</summary>
    /// <exception cref="DamagedLedgerException">The stored ledger is damaged.</exception>
    public void Add(KeptDump kept, FormerArticle former, DateTime now)
    {
        var article = former.Read();
        add.Execute(
            kept.PublicId, kept.Id, former.SinceUtc, now, former.Title, former.Words, StoredLedger.Compress(AsShown(article)));
    }

    public void Dispose()
    {
        add.Dispose();
        has.Dispose();
    }

    // What was hidden, and why, is in no citation; the dump has it all.
    private static Article AsShown(Article article) => article with
    {
        Ledger = [.. article.Ledger.Where(line => line.IsShown).Select(AsShown)],
        Countries = [.. article.Countries.Select(tag => tag with { Evidence = [] })],
        Notes = [],
    };

    private static LedgerLine AsShown(LedgerLine line) =>
        new(new Block(line.Block.Text, line.Block.Kind, 0, 0), new Verdict(line.Verdict.Role, "", 1), "");
}
