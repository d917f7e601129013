using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>
/// Leaves a text whole that came without its page: where nothing speaks of menus, buttons and boxes, what looks like no prose
/// is a poem, a result, a heading, a table or a note of the story itself.
/// </summary>
public sealed class CleanTextPass : ILedgerPass
{
    // One mark may be the story's own: "Read also", the agency's copyright line.
    private const int MaxMarks = 1;
    private const int BlocksPerMark = 80;
    private const int MaxHeadlineWords = 30;

    // Author, date and source stand above a story or right below it; dates in between are its own: a tour, a calendar.
    private const int EdgeBlocks = 2;

    // Without prose, lines must look like verses, results or figures and not like labels: half of them and more.
    private const int MinLines = 3;
    private const double MinTellingLines = 0.5;

    private static readonly ProseRule Prose = new();

    /// <inheritdoc/>
    public string Name => "clean-text";

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var blocks = ledger.Select(line => line.Block).ToList();
        var allowed = MaxMarks + (blocks.Count / BlocksPerMark);
        if (PageTraces.Count(blocks, allowed + 1) > allowed || !SaysSomething(blocks))
        {
            return ledger;
        }

        var story = blocks.FindIndex(block => Prose.Judge(block) is not null);
        var lines = ledger
            .Select((line, i) => line.IsShown || StaysHidden(line, isAtEdge: i < story || i >= blocks.Count - EdgeBlocks) ? line : Shown(ledger, i))
            .ToArray();
        return WithHeadline(lines);
    }

    private static bool SaysSomething(List<Block> blocks) =>
        blocks.Any(block => Prose.Judge(block) is not null)
        || (blocks.Count >= MinLines && blocks.Skip(1).Count(IsTelling) >= MinTellingLines * (blocks.Count - 1));

    /// <summary>A verse ends in a comma or begins small, a result has figures, a notice ends as a sentence; a bullet without text is none of them.</summary>
    private static bool IsTelling(Block block) =>
        block.Shape is { EndsAsSentence: true } or { Digits: > 0, Words: > 1 }
        || (block.Text.Length > 0 && (char.IsLower(block.Text[0]) || char.IsPunctuation(block.Text[^1])));

    /// <summary>Facts of the article where they are printed, lost text, what its source repeats, and the few set phrases.</summary>
    private static bool StaysHidden(LedgerLine line, bool isAtEdge) =>
        line.Verdict.Role == Role.Damaged
        || TemplatePass.IsBy(line)
        || (isAtEdge && line.Verdict.Role is Role.Byline or Role.Dateline or Role.Section)
        || PageTraces.IsPhrase(line.Block);

    private LedgerLine Shown(IReadOnlyList<LedgerLine> ledger, int i)
    {
        var block = ledger[i].Block;
        var role = block.Kind is BlockKind.List or BlockKind.Table ? Role.List
            : Prose.Judge(block) is null && i + 1 < ledger.Count && Prose.Judge(ledger[i + 1].Block) is not null ? Role.Heading
            : Role.Paragraph;
        return new LedgerLine(block, new Verdict(role, $"a text without its page: no menu, button or box in its {ledger.Count} blocks", Confidence: 0.8), Name);
    }

    /// <summary>The headline of such a text is its first line, whatever resembles one further below.</summary>
    private LedgerLine[] WithHeadline(LedgerLine[] lines)
    {
        var first = Array.FindIndex(lines, line => line.IsShown);
        var title = Array.FindIndex(lines, line => line.Verdict.Role == Role.Title);
        if (first < 0 || title == first || !IsHeadline(lines, first))
        {
            return lines;
        }

        if (title >= 0)
        {
            lines[title] = Shown(lines, title);
        }

        lines[first] = new LedgerLine(lines[first].Block, new Verdict(Role.Title, "the first line of a text without its page", Confidence: 0.8), Name);
        return lines;
    }

    private static bool IsHeadline(LedgerLine[] lines, int i) =>
        lines[i].Block is { Kind: BlockKind.Text or BlockKind.Heading, Shape: { Words: <= MaxHeadlineWords } shape } block
        && (!shape.EndsAsSentence || !block.Text.EndsWith('.'))
        && lines.Skip(i + 1).Any(line => line.IsShown);
}
