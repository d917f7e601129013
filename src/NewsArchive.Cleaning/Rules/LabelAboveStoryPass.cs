using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides the label of a section that stands in the article's own element, before its first sentence.</summary>
public sealed class LabelAboveStoryPass : ILedgerPass
{
    private const int MaxLabelWords = 3;

    /// <inheritdoc/>
    public string Name => "label-above-story";

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var result = ledger.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            var (block, role) = (result[i].Block, result[i].Verdict.Role);
            if (role != Role.Paragraph)
            {
                continue;
            }

            if (block.Kind != BlockKind.Text || block.Shape.Words > MaxLabelWords || block.Shape.EndsAsSentence)
            {
                break;
            }

            result[i] = new LedgerLine(block, new Verdict(Role.Section, "a label above the first sentence", 0.7), Name);
        }

        // A page of single words alone has no story that they could label.
        return result.Any(line => line.Verdict.Role == Role.Paragraph) ? result : ledger;
    }
}
