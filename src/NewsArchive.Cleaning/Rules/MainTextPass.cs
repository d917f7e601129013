using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Stories;
using NewsArchive.Cleaning.Trees;

namespace NewsArchive.Cleaning.Rules;

/// <summary>
/// Finds the story of a text dump: weighs of every block what it is, where it stands and what it shares with the prose of the
/// page, by a model learned from labelled pages, and says what weighed the most.
/// </summary>
public sealed class MainTextPass : ILedgerPass
{
    /// <summary>What the ledger calls it.</summary>
    public const string PassName = "main-text";

    private const int MaxHeadingWords = 16;

    // In log odds. The scores of short lines are low, as most of them are labels; between paragraphs few are.
    private const double MinHeadingScore = -2;

    private const double MinLastScore = -1;
    private const int MaxLinksWithin = 2;

    private static readonly Lazy<TreeModel<Feature>> Default = new(() => TreeModel<Feature>.Load("story-model.tsv"));

    private readonly TreeModel<Feature> model;

    /// <summary>Finds it by the model of the product.</summary>
    public MainTextPass()
        : this(Default.Value)
    {
    }

    /// <param name="model">What was learned from labelled pages.</param>
    internal MainTextPass(TreeModel<Feature> model) => this.model = model;

    /// <inheritdoc/>
    public string Name => PassName;

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var features = FeatureTable.Of(ledger);
        var result = ledger.ToArray();
        var scores = new double[ledger.Count];
        var open = Enumerable.Range(0, ledger.Count).Where(i => IsOpen(ledger[i])).ToArray();
        model.Score(block => features[block], open, scores);
        foreach (var i in open)
        {
            if (scores[i] > 0 != ledger[i].IsShown)
            {
                var why = StoryWords.Of(model.Shares(features[i]), scores[i] > 0);
                result[i] = new LedgerLine(ledger[i].Block, new Verdict(RoleOf(ledger[i], scores[i] > 0), why, Confidence(scores[i])), Name);
            }
        }

        KeepLastParagraph(result, ledger, scores);

        // A page whose story fits no other page still has one: the longest run of prose, as the rules read it.
        return result.Any(line => line.IsShown) ? WithHeadings(result, scores) : ledger;
    }

    /// <summary>The last paragraph of a story looks like a teaser, a short one and one behind a link above all; a teaser seldom comes alone.</summary>
    private static void KeepLastParagraph(LedgerLine[] ledger, IReadOnlyList<LedgerLine> before, double[] scores)
    {
        var last = Array.FindLastIndex(ledger, line => line is { IsShown: true, Verdict.Role: Role.Paragraph });
        var next = last + 1;
        while (last >= 0 && next < ledger.Length && next - last <= MaxLinksWithin && !before[next].IsShown)
        {
            next++;
        }

        if (last >= 0 && next < ledger.Length && scores[next] > MinLastScore
            && before[next] is { IsShown: true, Block.Shape.EndsAsSentence: true }
            && (next + 1 == ledger.Length || !before[next + 1].IsShown))
        {
            ledger[next] = before[next];
        }
    }

    /// <summary>A short line between two paragraphs of the story heads the lower one, unless much speaks against it.</summary>
    private LedgerLine[] WithHeadings(LedgerLine[] ledger, double[] scores)
    {
        for (var i = ledger.Length - 2; i > 0; i--)
        {
            if (ledger[i] is { Rule: UndecidedRule.RuleName, Block: { Kind: not BlockKind.List, Shape.Words: > 1 and <= MaxHeadingWords } }
                && scores[i] > MinHeadingScore
                && ledger[i - 1].IsShown
                && ledger[i + 1] is { IsShown: true, Verdict.Role: Role.Paragraph })
            {
                ledger[i] = new LedgerLine(ledger[i].Block, new Verdict(Role.Heading, "a short line between two paragraphs of the story", 0.6), Name);
            }
        }

        return ledger;
    }

    /// <summary>Whether what the block is depends on the page: what words or credits have told stays.</summary>
    private static bool IsOpen(LedgerLine line) =>
        line.IsShown || line.Rule is UndecidedRule.RuleName or MenuListRule.RuleName or RepeatedHeadlinePass.PassName;

    private static Role RoleOf(LedgerLine line, bool isStory) => (isStory, line.Block) switch
    {
        (false, _) => Role.Teaser,
        (_, { Kind: BlockKind.List }) => Role.List,
        (_, { Shape: { EndsAsSentence: false, Words: <= MaxHeadingWords } }) => Role.Heading,
        _ => Role.Paragraph,
    };

    private static double Confidence(double score) => Math.Round(1 / (1 + Math.Exp(-Math.Abs(score))), 2);
}
