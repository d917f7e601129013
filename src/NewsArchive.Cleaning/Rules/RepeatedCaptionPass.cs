using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>
/// Hides what a page prints twice inside its story: a picture's text and then its caption, in the same words; a pull quote; the
/// headline once more.
/// </summary>
public sealed class RepeatedCaptionPass : ILedgerPass
{
    // Development pages: of 25 texts printed twice in a row, in two and more blocks, 17 are captions and no copy belongs to the story.
    private const int MaxCaptionWords = 40;
    private const int MinWords = 4;
    private const int MaxHeadingWords = 8;

    // A site's own copies stand close together; what comes back later is a refrain, or a heading of a list of many things.
    private const int MaxDistance = 8;

    /// <inheritdoc/>
    public string Name => "repeated-caption";

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var lines = ledger.ToArray();
        var last = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var title = Array.Find(lines, line => line.Verdict.Role == Role.Title)?.Block.Text;
        for (var i = 0; i < lines.Length; i++)
        {
            var block = ledger[i].Block;
            if (!ledger[i].IsShown || ledger[i].Verdict.Role == Role.Title || block.Text.EndsWith('?'))
            {
                continue;
            }

            if (string.Equals(block.Text, title, StringComparison.OrdinalIgnoreCase))
            {
                lines[i] = Hidden(lines[i], Role.Teaser, "repeats the headline word for word");
            }
            else if (block.Shape.Words >= MinWords && last.Remove(block.Text, out var above) && i - above <= MaxDistance)
            {
                // A picture's text and its caption; what comes after the two is the paragraph that they were taken from.
                if (i - above == 1 && block.Shape.Words <= MaxCaptionWords && !IsParagraph(block))
                {
                    lines[above] = Hidden(lines[above], Role.Caption, "printed twice in a row, as the text of a picture and its caption are");
                    lines[i] = IsHeading(ledger, i) ? lines[i] : Hidden(lines[i], Role.Caption, "the line above says the same, as the text of a picture does");
                    continue;
                }

                lines[i] = Hidden(lines[i], Role.Teaser, "the same words stand a few blocks above");
                last[block.Text] = above;
            }
            else
            {
                last[block.Text] = i;
            }
        }

        return lines;
    }

    /// <summary>A converter that doubles a paragraph is as likely as a caption of several sentences: one of them stays.</summary>
    private static bool IsParagraph(Block block) => block.Shape is { EndsAsSentence: true, Sentences: > 1 };

    private static bool IsHeading(IReadOnlyList<LedgerLine> ledger, int i) =>
        ledger[i].Block.Shape is { Words: <= MaxHeadingWords, EndsAsSentence: false }
        && i + 1 < ledger.Count && ledger[i + 1] is { IsShown: true, Verdict.Role: Role.Paragraph };

    private LedgerLine Hidden(LedgerLine line, Role role, string why) => line with { Verdict = new Verdict(role, why, Confidence: 0.8), Rule = Name };
}
