using NewsArchive.Evaluation.Metric;
using NewsArchive.Evaluation.Runs;

namespace NewsArchive.Evaluation.Tables;

/// <summary>The articles with the lowest own F1, each with what was wrongly hidden and wrongly shown.</summary>
internal static class WorstList
{
    private const int MaxWordsChars = 110;

    /// <summary>The beginning of a text on one line.</summary>
    public static string FirstWords(string text, int maxChars = MaxWordsChars)
    {
        var line = Words.Squeeze(text).Trim();
        return line.Length <= maxChars ? line : line[..maxChars] + "…";
    }

    /// <summary>Writes the dumps that were quarantined though people found an article there.</summary>
    public static void WriteLost(TextWriter output, IEnumerable<CleanedDump> dumps)
    {
        foreach (var dump in dumps.Where(dump => dump.IsWronglyQuarantined))
        {
            output.WriteLine($"{dump.Labelled.Kind} {dump.Labelled.Gold.Id}: {dump.Quarantined}");
        }

        output.WriteLine();
    }

    /// <summary>Writes the worst of the dumps that have gold text.</summary>
    /// <param name="skip">How many of the worst are left out.</param>
    /// <param name="take">How many follow.</param>
    /// <param name="blocks">How many wrong blocks of each are written, largest first.</param>
    public static void Write(TextWriter output, IEnumerable<CleanedDump> dumps, int skip, int take, int blocks)
    {
        foreach (var dump in dumps.Where(dump => dump.Pair is not null).OrderBy(dump => dump.Pair!.Overlap.F1).Skip(skip).Take(take))
        {
            var (gold, overlap) = (dump.Labelled.Gold, dump.Pair!.Overlap);
            output.WriteLine(
                $"{dump.Labelled.Kind} {gold.Id}: F1 {Table.Cell(overlap.F1)}, P {Table.Cell(overlap.Precision)}, R {Table.Cell(overlap.Recall)}"
                + $" | {FirstWords(dump.Article?.Title.Value ?? $"quarantined: {dump.Quarantined}")} | gold {FirstWords(gold.Titles is [var title, ..] ? title : gold.Text!)}");
            foreach (var block in WrongBlock.In(dump).Take(blocks))
            {
                output.WriteLine(
                    $"    {(block.Line.IsShown ? "wrongly shown " : "wrongly hidden")} {block.Size,4} words, line {block.Line.Block.FromLine},"
                    + $" {block.Line.Rule} ({block.Line.Verdict.Role.ToString().ToLowerInvariant()}): {FirstWords(block.Line.Block.Text)}");
            }
        }

        output.WriteLine();
    }
}
