using NewsArchive.Evaluation.Metric;
using NewsArchive.Evaluation.Runs;

namespace NewsArchive.Evaluation.Tables;

/// <summary>Which rules were wrong how often.</summary>
internal static class WorstRules
{
    /// <summary>A row a rule and kind of error, the costliest first.</summary>
    public static Table Of(IEnumerable<CleanedDump> dumps)
    {
        var rows = dumps
            .SelectMany(dump => WrongBlock.In(dump).Select(block => (
                Error: block.Line.IsShown ? "wrongly shown" : "wrongly hidden",
                block.Line.Rule,
                Share: (double)block.Size / Shingles.Of(dump.Labelled.Gold.Text).Total)))
            .GroupBy(block => (block.Error, block.Rule))
            .Select(group => (group.Key, Blocks: group.Count(), Cost: group.Sum(block => block.Share)))
            .OrderByDescending(row => row.Cost);
        return new Table(
            ["error", "rule", "blocks", "cost"],
            [.. rows.Select(row => (IReadOnlyList<string>)[row.Key.Error, row.Key.Rule, Table.Cell(row.Blocks), Table.Cell(row.Cost)])]);
    }
}
