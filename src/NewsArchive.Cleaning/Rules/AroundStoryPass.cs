using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Shows running text between the headline and the main text, and what goes on directly below it.</summary>
public sealed class AroundStoryPass : ILedgerPass
{
    // Development pages: 16 of 20 such blocks between headline and story belong to it; shorter ones are notices as often.
    private const int MinWords = 20;
    private const int MinWordsOfTheNext = 8;
    private const double MaxLinkDensity = 0.3;
    // Between the story and what continues it stand an advertisement or two.
    private const int MaxGap = 3;

    /// <inheritdoc/>
    public string Name => "around-story";

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var lines = ledger.ToArray();
        var title = Array.FindIndex(lines, line => line.Verdict.Role == Role.Title);
        var last = Array.FindLastIndex(lines, line => line.IsShown && line.Verdict.Role == Role.Paragraph);
        if (title < 0 || last < title)
        {
            return ledger;
        }

        for (var i = title + 1; i < last; i++)
        {
            if (IsProse(lines[i], MinWords))
            {
                lines[i] = Show(lines[i], "running text between the headline and the end of the story");
            }
        }

        // A heading out there begins another story.
        for (var (i, min) = (last + 1, MinWords); i < lines.Length && i - last <= MaxGap && lines[i].Block.Kind != BlockKind.Heading; i++)
        {
            if (IsProse(lines[i], min))
            {
                lines[i] = Show(lines[i], "running text that goes on directly below the story");
                (last, min) = (i, MinWordsOfTheNext);
            }
        }

        return lines;
    }

    private static bool IsProse(LedgerLine line, int minWords) => line.Rule == OutsideMainTextRule.RuleName
        && line.Block is { Kind: BlockKind.Text or BlockKind.List, Shape: { EndsAsSentence: true } shape, LinkDensity: <= MaxLinkDensity } && shape.Words >= minWords;

    private LedgerLine Show(LedgerLine line, string why) =>
        line with { Verdict = new Verdict(Role.Paragraph, why, Confidence: 0.6), Rule = Name };
}
