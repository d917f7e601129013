namespace NewsArchive.Cleaning.Rules;

/// <summary>A second look at the whole ledger, for what needs a block's neighbours.</summary>
public interface ILedgerPass
{
    /// <summary>Its name in the ledger and its heading in <c>docs/cleaning-rules.md</c>.</summary>
    string Name { get; }

    /// <summary>The same blocks in the same order, some with another verdict.</summary>
    IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger);
}
