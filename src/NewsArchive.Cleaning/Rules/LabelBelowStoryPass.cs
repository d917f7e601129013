using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides labels that stand below the last sentence of a story, or above a list of links that is hidden.</summary>
public sealed class LabelBelowStoryPass : ILedgerPass
{
    private const int MaxLabelWords = 6;
    // Poems and lists of results have no sentences at all; their last lines are no labels.
    private const double MinProse = 0.6;

    /// <inheritdoc/>
    public string Name => "label-below-story";

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var body = ledger.Where(line => line.IsShown && line.Verdict.Role != Role.Title).Select(line => line.Block).ToList();
        var prose = body.Where(block => block.Shape.EndsAsSentence).Sum(block => block.Text.Length);
        if (prose < MinProse * body.Sum(block => block.Text.Length))
        {
            return ledger;
        }

        var lines = ledger.ToArray();
        var isBelow = true;
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            if (!lines[i].IsShown || lines[i].Verdict.Role == Role.Title)
            {
                continue;
            }

            if (!IsLabel(lines[i].Block))
            {
                isBelow = false;
            }
            else if (isBelow || (i + 1 < lines.Length && LeadsToLinks(lines[i + 1])))
            {
                lines[i] = lines[i] with
                {
                    Verdict = new Verdict(Role.Navigation, isBelow ? "a label below the last sentence" : "a label above links that are hidden", Confidence: 0.7),
                    Rule = Name,
                };
            }
        }

        return lines;
    }

    /// <summary>A few words; what follows a colon is a fact.</summary>
    private static bool IsLabel(Block block) =>
        block is { Kind: BlockKind.Text, Shape: { Words: <= MaxLabelWords, EndsAsSentence: false } }
        && block.Text.AsSpan().TrimEnd(":： ").IndexOfAny(':', '：') < 0;

    private static bool LeadsToLinks(LedgerLine below) =>
        !below.IsShown && below.Verdict.Role is Role.Navigation or Role.Teaser && below.Block.LinkDensity > 0.5;
}
