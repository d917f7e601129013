using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Explains undecided blocks inside the story by their neighbours: headings before prose, lists after a colon.</summary>
public sealed class StoryPass : ILedgerPass
{
    private const int MaxHeadingWords = 16;
    private const double MinItemWords = 7;

    /// <inheritdoc/>
    public string Name => "inside-story";

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var result = ledger.ToArray();
        var first = Array.FindIndex(result, line => line.IsShown && line.Verdict.Role is not (Role.Title or Role.Summary));
        var last = Array.FindLastIndex(result, line => line.IsShown);
        for (var i = last - 1; i > first && first >= 0; i--)
        {
            if (ledger[i].Rule is not (UndecidedRule.RuleName or MenuListRule.RuleName))
            {
                continue;
            }

            var block = ledger[i].Block;
            if (block.Kind == BlockKind.List)
            {
                if (IsStoryList(ledger, i))
                {
                    result[i] = Judged(ledger[i], Role.List, "a list that the text above announces or that speaks in sentences", 0.6);
                }
            }
            else if (IsHeading(result, i))
            {
                result[i] = Judged(ledger[i], Role.Heading, "a short line directly above running text", 0.6);
            }
        }

        return result;
    }

    private static bool IsHeading(LedgerLine[] ledger, int i)
    {
        var block = ledger[i].Block;
        var next = ledger[i + 1];
        return block.Shape.Words is > 0 and <= MaxHeadingWords
            && next.IsShown && next.Verdict.Role is not Role.Heading
            && next.Block.Text != block.Text
            && !IsAnnounced(ledger, i);
    }

    /// <summary>Whether "read also" or its like stands above, with nothing of the story in between.</summary>
    private static bool IsAnnounced(LedgerLine[] ledger, int i)
    {
        for (var above = i - 1; above >= 0 && !ledger[above].IsShown; above--)
        {
            if (ledger[above].Rule == PhraseRule.ReadAlso)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStoryList(IReadOnlyList<LedgerLine> ledger, int i)
    {
        var before = ledger[i - 1];
        var items = ledger[i].Block.Text.Split('\n');
        var words = (double)ledger[i].Block.Shape.Words / items.Length;
        return (before.IsShown && before.Block.Text.EndsWith(':')) || (before.IsShown && words >= MinItemWords && ledger[i].Block.Shape.Sentences > items.Length / 3);
    }

    private LedgerLine Judged(LedgerLine line, Role role, string why, double confidence) =>
        line with { Verdict = new Verdict(role, why, confidence), Rule = Name };
}
