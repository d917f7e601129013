using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Evaluation.Metric;

namespace NewsArchive.Evaluation.Runs;

/// <summary>A block that is shown and is no gold text, or is hidden and is.</summary>
/// <param name="Line">The block and its verdict.</param>
/// <param name="Size">Four-word runs of the block, which is about its words.</param>
internal sealed record WrongBlock(LedgerLine Line, int Size)
{
    // A block between the two is glued: neither verdict would be right for all of it.
    private const double MaxGoldOfNoise = 0.3;
    private const double MinGoldOfStory = 0.7;

    /// <summary>The wrong blocks of a cleaned dump, largest first; none where there is no article or no gold text.</summary>
    public static IReadOnlyList<WrongBlock> In(CleanedDump dump)
    {
        if (dump.Article is null || dump.Labelled.Gold.Text is null)
        {
            return [];
        }

        var gold = Shingles.Of(dump.Labelled.Gold.Text);
        return [.. dump.Article.Ledger
            .Where(line => line.Verdict.Role != Role.Title)
            .Select(line => (Line: line, Runs: Shingles.Of(line.Block.Text)))
            .Where(block => block.Runs.Total > 0 && IsWrong(block.Line, (double)gold.SharedWith(block.Runs) / block.Runs.Total))
            .Select(block => new WrongBlock(block.Line, block.Runs.Total))
            .OrderByDescending(block => block.Size)];
    }

    private static bool IsWrong(LedgerLine line, double share) => line.IsShown ? share < MaxGoldOfNoise : share > MinGoldOfStory;
}
