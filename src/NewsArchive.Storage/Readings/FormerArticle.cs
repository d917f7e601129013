using NewsArchive.Cleaning;

namespace NewsArchive.Storage.Readings;

/// <summary>The article of a dump as it stands in the archive before the dump is cleaned again.</summary>
/// <param name="Key">See <see cref="ArticleKey"/>.</param>
/// <param name="AddedUtc">When the archive took it in.</param>
/// <param name="SinceUtc">From when it is as it is.</param>
/// <param name="Source">Its publisher as stored; null when it has none.</param>
/// <param name="Ledger">See <see cref="BodyRow.Ledger"/>; empty when the archive has lost it.</param>
public sealed record FormerArticle(
    long Key, DateTime AddedUtc, DateTime SinceUtc, string Title, string? Source, int Words, byte[] Ledger)
{
    /// <summary>The article.</summary>
    /// <exception cref="DamagedLedgerException">The stored ledger is damaged.</exception>
    public Article Read() => StoredLedger.Expand(Ledger);
}
