namespace NewsArchive.Storage.Search;

/// <summary>An article that is put into the indexes anew, as it is stored.</summary>
/// <param name="Text">Empty when the archive has lost it.</param>
/// <param name="Ledger">See <see cref="BodyRow.Ledger"/>; empty when the archive has lost it.</param>
/// <param name="Countries">Codes of its tags, as curators corrected them.</param>
internal sealed record FilledArticle(long Key, string Title, string? Author, string Text, byte[] Ledger, IndexFacts Facts, IReadOnlyList<string> Countries)
{
    /// <summary>The words it is found by, from any thread; those it shows alone where its ledger is damaged.</summary>
    public (IndexTerms Terms, bool IsDamaged) Prepare()
    {
        var hidden = Hidden();
        return (IndexTerms.Of(Title, Text, Author, hidden ?? [], out _), hidden is null);
    }

    private List<string>? Hidden()
    {
        try
        {
            return [.. IndexTerms.HiddenOf(StoredLedger.Expand(Ledger))];
        }
        catch (DamagedLedgerException)
        {
            return null;
        }
    }
}
