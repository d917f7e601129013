using System.Globalization;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Templates;

namespace NewsArchive.Cleaning.Rules;

/// <summary>
/// Hides what the source repeats in its other dumps, before the story is looked for. What stood in the story when nothing was
/// known of the source needs more evidence than what was hidden then; its headline, credits and headings stay.
/// </summary>
/// <param name="template">What the source repeats.</param>
/// <param name="former">The same blocks as they are judged without a template.</param>
/// <param name="lines">The fingerprints of the blocks' lines.</param>
internal sealed class TemplatePass(
    Template template, IReadOnlyList<LedgerLine> former, IReadOnlyList<LineFingerprint[]> lines) : ILedgerPass
{
    /// <summary>What the ledger calls it.</summary>
    private const string PassName = "template";

    // A menu with one new entry is the same menu.
    private const double MinKnownChars = 0.8;

    /// <inheritdoc/>
    public string Name => PassName;

    /// <summary>Whether a block was judged by this pass.</summary>
    public static bool IsBy(LedgerLine line) => line.Rule == PassName;

    /// <summary>A ledger in which the blocks that nobody else had an opinion of are told by what the source repeats.</summary>
    /// <param name="marked">The same blocks after this pass.</param>
    public static IReadOnlyList<LedgerLine> Told(IReadOnlyList<LedgerLine> ledger, IReadOnlyList<LedgerLine> marked) =>
        [.. ledger.Zip(marked, (line, known) => IsBy(known) && !line.IsShown ? known : line)];

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        var (first, last) = ShownSpan();
        var result = ledger.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            if (IsOpen(ledger[i]) && former[i].Verdict.Role is not (Role.Byline or Role.Dateline or Role.Section)
                && Evidence(i, last) is { } evidence)
            {
                result[i] = ledger[i] with { Verdict = new Verdict(RoleOf(i, first, last), evidence, Confidence: 0.9), Rule = Name };
            }
        }

        return result;
    }

    /// <summary>What other rules explain is hidden already; only what is shown, or what nobody has an opinion of, is open.</summary>
    private static bool IsOpen(LedgerLine line) => line.IsShown || line.Rule is UndecidedRule.RuleName or MenuListRule.RuleName;

    /// <summary>The first and the last block of the former story that the source does not repeat; the headline is none.</summary>
    private (int First, int Last) ShownSpan()
    {
        int first = former.Count, last = -1;
        for (var i = 0; i < former.Count; i++)
        {
            if (former[i].IsShown && former[i].Verdict.Role != Role.Title && Array.Exists(lines[i], line => line.Exact != 0 && template.Find(line, out _) is null))
            {
                first = Math.Min(first, i);
                last = i;
            }
        }

        return (first, last);
    }

    private Role RoleOf(int i, int first, int last) =>
        former[i].Block.Kind == BlockKind.List || former[i].Block.Shape.Sentences == 0 || i < first ? Role.Navigation
        : i > last ? Role.Footer
        : Role.Advertisement;

    /// <summary>The sentence that the reader sees; null when the block is not repeated, or not enough for the place where it stands.</summary>
    private string? Evidence(int i, int last)
    {
        int known = 0, near = 0, chars = 0, counted = 0;
        KnownLine? least = null;
        foreach (var line in lines[i])
        {
            if (line.Exact == 0)
            {
                continue;
            }

            counted++;
            chars += line.Chars;
            if (template.Find(line, out var isNear) is { } found && IsEnough(found, former[i], i < last))
            {
                known += line.Chars;
                near += isNear ? 1 : 0;
                least = least is { } other && other.Seen <= found.Seen ? other : found;
            }
        }

        return least is { } what && known >= MinKnownChars * chars ? Sentence(what, counted, near > 0) : null;
    }

    private static bool IsEnough(KnownLine line, LedgerLine former, bool isInside) =>
        !former.IsShown
        || (line.StandsInside && !(isInside && former.Block.Kind == BlockKind.Heading))
        || (line.EndsStories && (!isInside || IsGuess(former)));

    /// <summary>A heading only by its neighbours: a label where the dump marks no headings.</summary>
    private static bool IsGuess(LedgerLine former) => former.Verdict.Role == Role.Heading && former.Block.Kind != BlockKind.Heading;

    private string Sentence(KnownLine line, int lines, bool isNear) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(isNear ? "but for names and numbers " : "")}{(lines > 1 ? "its lines stand in at least " : "in ")}{line.Seen} of {line.Of} files of this {template.Whose}");
}
