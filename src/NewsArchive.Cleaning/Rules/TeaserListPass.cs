using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides the lists of links that a label such as "Read also:" announces.</summary>
public sealed class TeaserListPass : ILedgerPass
{
    /// <inheritdoc/>
    public string Name => "announced-links";

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var lines = ledger.ToArray();
        for (var i = 1; i < lines.Length; i++)
        {
            var follows = lines[i - 1].Rule == Name || (lines[i - 1].Rule is PhraseRule.ReadAlso or PhraseRule.Advertisement && lines[i - 1].Block.LinkChars == 0);
            if (follows && lines[i].IsShown && lines[i].Block is { Kind: BlockKind.List, LinkChars: > 0 })
            {
                lines[i] = lines[i] with { Verdict = new Verdict(Role.Teaser, "a list with links under a label that announces other articles", Confidence: 0.85), Rule = Name };
            }
        }

        return lines;
    }
}
