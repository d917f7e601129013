namespace NewsArchive.Storage;

/// <summary>The text of an article, apart from its row so that lists never read it.</summary>
public sealed class BodyRow
{
    /// <summary>The article's key.</summary>
    public long Key { get; set; }

    /// <summary>The shown text below the title, paragraphs separated by a blank line.</summary>
    public required string Text { get; set; }

    /// <summary>Ledger, facts and country evidence, compressed: see <see cref="StoredLedger"/>.</summary>
    public required byte[] Ledger { get; set; }
}
