using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>
/// Shows the lists of a story that have no sentences: one whose items are more than labels, right below a paragraph, and lines
/// of figures in a row, such as results, tour dates and ingredients.
/// </summary>
public sealed class StoryListPass : ILedgerPass
{
    // Development pages: below a shown block and above another, lists of such items belong to the story nine times in ten.
    private const int MinWords = 5;
    private const int MinItemWords = 4;
    private const int MaxHeadingWords = 10;

    // Two counters or dates in a row are the page's, six lines with figures are somebody's table.
    private const int MinLines = 6;
    private const int MinLineWords = 3;
    private const int MaxLineWords = 25;
    private const double MinWithFigures = 0.8;
    private const double MinUndecided = 0.6;

    /// <inheritdoc/>
    public string Name => "story-list";

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var lines = ledger.ToArray();
        var (first, last) = (Array.FindIndex(lines, IsStory), Array.FindLastIndex(lines, IsStory));
        if (first < 0)
        {
            return ledger;
        }

        var texts = ledger.CountBy(line => line.Block.Text).ToDictionary();
        for (var i = first + 1; i < lines.Length;)
        {
            i = i < last && lines[i].Block.Kind == BlockKind.List ? ShowList(lines, i, texts) : ShowFigures(lines, i, texts);
        }

        return lines;
    }

    /// <summary>Shows a list, and a heading between the story and it; the number of the next block.</summary>
    private int ShowList(LedgerLine[] lines, int i, Dictionary<string, int> texts)
    {
        var block = lines[i].Block;
        var items = 1 + block.Text.AsSpan().Count('\n');
        if (lines[i].Rule == UndecidedRule.RuleName && block.Shape.Words >= Math.Max(MinWords, MinItemWords * items) && texts[block.Text] == 1)
        {
            if (!IsStory(lines[i - 1]) && i > 1 && IsStory(lines[i - 2]) && IsHeading(lines[i - 1]))
            {
                lines[i - 1] = Shown(lines[i - 1], Role.Heading, "a short line between a paragraph of the story and its list");
            }

            if (IsStory(lines[i - 1]))
            {
                lines[i] = Shown(lines[i], Role.List, "a list right below a paragraph of the story, of more than labels");
            }
        }

        return i + 1;
    }

    /// <summary>Shows lines of figures that follow the story or a heading below it; the number of the next block.</summary>
    private int ShowFigures(LedgerLine[] lines, int from, Dictionary<string, int> texts)
    {
        var to = from;
        while (to < lines.Length && IsLine(lines[to]))
        {
            to++;
        }

        var run = lines.AsSpan(from, to - from);
        if (run.Length >= MinLines && (IsStory(lines[from - 1]) || (from > 1 && IsStory(lines[from - 2]))) && IsTable(run, texts))
        {
            foreach (ref var line in run)
            {
                line = Shown(line, Role.Paragraph, $"one of {run.Length} lines of figures in a row below the story");
            }
        }

        return Math.Max(to, from + 1);
    }

    private static bool IsTable(ReadOnlySpan<LedgerLine> run, Dictionary<string, int> texts)
    {
        int figures = 0, undecided = 0, repeated = 0;
        foreach (var line in run)
        {
            figures += line.Block.Shape.Digits > 0 ? 1 : 0;
            undecided += line.Rule == UndecidedRule.RuleName ? 1 : 0;
            repeated += texts[line.Block.Text] > 1 ? 1 : 0;
        }

        return figures >= MinWithFigures * run.Length && undecided >= MinUndecided * run.Length && repeated * 2 < run.Length;
    }

    private static bool IsStory(LedgerLine line) => line.IsShown && line.Verdict.Role != Role.Title;

    private static bool IsHeading(LedgerLine line) =>
        line is { Rule: UndecidedRule.RuleName, Block: { Kind: BlockKind.Text, Shape.Words: <= MaxHeadingWords } };

    /// <summary>A short line that may be one of a table: no rule knew it, or took its figures for a date or a credit.</summary>
    private static bool IsLine(LedgerLine line) =>
        !line.IsShown && line.Verdict.Role != Role.Title
        && (line.Rule is UndecidedRule.RuleName || (line.Rule is MainTextPass.PassName or "dateline" or "caption-credit" && line.Block.Shape.Digits > 0))
        && line.Block is { Kind: BlockKind.Text, Shape.Words: >= MinLineWords and <= MaxLineWords };

    private LedgerLine Shown(LedgerLine line, Role role, string why) => line with { Verdict = new Verdict(role, why, Confidence: 0.6), Rule = Name };
}
