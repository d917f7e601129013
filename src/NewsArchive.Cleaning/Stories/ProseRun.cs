using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Stories;

/// <summary>The run of blocks where prose outweighs everything between it the most: where the story is sought first.</summary>
/// <remarks>A maximum-sum run over the blocks, as in Pasternack and Roth, "Extracting article text from the web" (WWW 2009).</remarks>
/// <param name="From">The first block.</param>
/// <param name="To">The last block, inclusive; below <paramref name="From"/> when there is no prose.</param>
internal readonly record struct ProseRun(int From, int To)
{
    // In characters of prose: what a block of prose adds, and what other blocks between the paragraphs cost. Tuned by
    // coordinate descent on the development dumps (page, mix), and flat around these values.
    private const double MaxGain = 300;
    private const double UnendedProse = 0.4;
    private const double ShortProse = 0.5;
    private const double ListProse = 0.15;
    private const double LineCost = 20;
    private const double HeadlineCost = 30;
    private const int HeadlineWords = 5;
    private const double ListItemCost = 10;
    private const double MaxListCost = 260;
    private const double TeaserCost = 40;
    private const double LegalCost = 240;
    private const double EndCost = 270;
    private const double DateCost = 30;
    private const double SmallCost = 8;
    private const int ShortWords = 48;

    // Comments end a story that has begun, whatever follows.
    private const double MinStoryBeforeComments = 600;

    /// <summary>Whether a block stands inside.</summary>
    public bool Contains(int i) => i >= From && i <= To;

    /// <summary>Finds it in a ledger that the rules have judged.</summary>
    public static ProseRun Of(IReadOnlyList<LedgerLine> ledger)
    {
        var best = new ProseRun(0, -1);
        double bestSum = 0, sum = 0;
        var from = 0;
        for (var i = 0; i < ledger.Count; i++)
        {
            if (ledger[i].Verdict.Role == Role.Comment && sum >= MinStoryBeforeComments)
            {
                sum = 0;
                from = i + 1;
                continue;
            }

            sum += Worth(ledger[i]);
            if (sum <= 0)
            {
                sum = 0;
                from = i + 1;
            }
            else if (sum > bestSum)
            {
                bestSum = sum;
                best = new ProseRun(from, i);
            }
        }

        return best;
    }

    private static double Worth(LedgerLine line)
    {
        var (block, role) = (line.Block, line.Verdict.Role);
        if (line.IsShown)
        {
            var chars = Math.Min(MaxGain, block.Text.Length);
            return chars
                * (block.Shape.EndsAsSentence ? 1 : UnendedProse)
                * (block.Shape.Words < ShortWords ? ShortProse : 1)
                * (block.Kind == Blocks.BlockKind.List ? ListProse : 1);
        }

        return role switch
        {
            Role.Navigation when block.Kind == Blocks.BlockKind.List => -Math.Min(MaxListCost, ListItemCost * (1 + block.Text.AsSpan().Count('\n'))),
            Role.Teaser when line.Rule == RepeatedHeadlinePass.PassName => 0,
            Role.Dateline or Role.Byline => -DateCost,
            Role.Caption or Role.Damaged or Role.Embed => -SmallCost,
            Role.Widget or Role.Advertisement => -LineCost,
            Role.Teaser => -TeaserCost,
            Role.Legal => -LegalCost,
            Role.Footer or Role.Comment => -EndCost,
            _ => -(block.Shape.Words >= HeadlineWords ? HeadlineCost : LineCost),
        };
    }
}
