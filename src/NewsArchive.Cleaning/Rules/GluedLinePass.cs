namespace NewsArchive.Cleaning.Rules;

/// <summary>
/// Hides a short line that stands directly on a hidden caption or teaser, without the blank line that the dump puts between
/// its blocks: the two are one thing, the headline and the picture of another article.
/// </summary>
public sealed class GluedLinePass : ILedgerPass
{
    private const int MaxWords = 20;

    // Only where blank lines mean something: most blocks of the dump have one above.
    private const double MaxGluedShare = 0.34;

    /// <inheritdoc/>
    public string Name => "glued-line";

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var glued = Enumerable.Range(0, Math.Max(0, ledger.Count - 1)).Where(i => IsGlued(ledger, i)).ToHashSet();
        if (glued.Count > MaxGluedShare * ledger.Count)
        {
            return ledger;
        }

        return [.. ledger.Select((line, i) =>
            glued.Contains(i) && line.IsShown && line.Verdict.Role != Role.Title && line.Block.Shape.Words <= MaxWords
            && ledger[i + 1].Verdict.Role is Role.Caption or Role.Teaser or Role.Legal
                ? new LedgerLine(line.Block, new Verdict(Role.Teaser, "no blank line parts it from the hidden block below", 0.7), Name)
                : line)];
    }

    private static bool IsGlued(IReadOnlyList<LedgerLine> ledger, int i) =>
        ledger[i].Block.ToLine + 1 == ledger[i + 1].Block.FromLine;
}
