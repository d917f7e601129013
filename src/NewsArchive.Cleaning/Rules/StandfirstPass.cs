using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Shows the lead that stands between the headline and the main text.</summary>
/// <param name="title">The title of the metadata; null when they give none.</param>
/// <param name="description">What the metadata say that the article is about; null when they do not say.</param>
internal sealed class StandfirstPass(string? title, string? description) : ILedgerPass
{
    private const int MinWords = 5;
    private const int MaxWords = 80;

    public string Name => "standfirst";

    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        var title = ledger.Index().FirstOrDefault(line => line.Item.Verdict.Role == Role.Title, (-1, null!)).Index;
        var lines = ledger.ToArray();
        for (var i = title + 1; title >= 0 && i < lines.Length && !lines[i].Block.Markup!.InMainText; i++)
        {
            if (Reason(lines[i].Block, isNext: i == title + 1) is { } why
                && lines[i].Rule is OutsideMainTextRule.RuleName or PurposeRule.BylineBox)
            {
                lines[i] = lines[i] with { Verdict = new Verdict(Role.Summary, why, Confidence: 0.7), Rule = Name };
                break;
            }
        }

        return lines;
    }

    private string? Reason(Block block, bool isNext)
    {
        if (block.Shape.Words is < MinWords or > MaxWords || block.LinkDensity > 0.3 || block.Kind is BlockKind.List or BlockKind.Caption
            || TitleText.IsMostly(block.Text, title))
        {
            return null;
        }

        return block.Markup?.Within(ContainerPurpose.Standfirst) is { } container ? $"it stands under the headline, in {container.Name}"
            : TitleText.IsSame(block.Text, description) ? "it stands under the headline and is the page's own description"
            : isNext && block.Markup?.Element is "p" or "h2" or "h3" or "h4" ? "it stands directly under the headline"
            : null;
    }
}
