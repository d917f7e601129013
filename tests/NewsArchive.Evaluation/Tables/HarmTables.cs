using NewsArchive.Evaluation.Runs;

namespace NewsArchive.Evaluation.Tables;

/// <summary>What the cleaner takes from text that is clean already.</summary>
internal static class HarmTables
{
    // A text that keeps this much of its characters is whole: what the project promises for clean news text.
    private const double Whole = 0.995;

    /// <summary>A row a group: share of all its characters that stay, without the headline above the text and with it.</summary>
    public static Table By(IReadOnlyCollection<CleanText> texts, Func<CleanText, string> name) => new(
        ["group", "texts", "kept", "whole", "kept, titled", "whole, titled", "quarantined"],
        [.. texts.GroupBy(name).OrderByDescending(group => group.Count()).Select(group => (IReadOnlyList<string>)
        [
            group.Key,
            Table.Cell(group.Count(text => !text.HasTitle)),
            Table.Cell(Kept(group.Where(text => !text.HasTitle))),
            Table.Cell(WholeShare(group.Where(text => !text.HasTitle))),
            Table.Cell(Kept(group.Where(text => text.HasTitle))),
            Table.Cell(WholeShare(group.Where(text => text.HasTitle))),
            Table.Cell(group.Count(text => text.Hidden is null)),
        ])]);

    /// <summary>A row a rule: what it hid of the texts, the costliest first.</summary>
    public static Table ByRule(IReadOnlyCollection<CleanText> texts)
    {
        var all = (double)texts.Sum(text => text.Chars);
        return new Table(
            ["rule", "blocks", "share of all characters"],
            [.. texts.SelectMany(text => text.Hidden ?? []).GroupBy(line => line.Rule)
                .Select(group => (group.Key, Blocks: group.Count(), Share: group.Sum(line => CleanText.Count(line.Block.Text)) / all))
                .OrderByDescending(row => row.Share)
                .Select(row => (IReadOnlyList<string>)[row.Key, Table.Cell(row.Blocks), FormattableString.Invariant($"{row.Share:0.00000}")])]);
    }

    /// <summary>Writes the texts that lost the largest share, each with its hidden blocks.</summary>
    public static void WriteWorst(TextWriter output, IEnumerable<CleanText> texts, int take, int blocks)
    {
        foreach (var text in texts.Where(text => text.Share < 1).OrderBy(text => text.Share).Take(take))
        {
            output.WriteLine($"{text.Gold.Id}{(text.HasTitle ? " with its headline" : "")} ({text.Language ?? "?"}): kept {Table.Cell(text.Share)}{(text.Hidden is null ? ", quarantined" : "")}");
            foreach (var line in (text.Hidden ?? []).Take(blocks))
            {
                output.WriteLine($"    {line.Rule} ({line.Verdict.Role.ToString().ToLowerInvariant()}): {WorstList.FirstWords(line.Block.Text)}");
            }
        }

        output.WriteLine();
    }

    /// <summary>Share of the characters of all texts that stay; null where there are none.</summary>
    public static double? Kept(IEnumerable<CleanText> texts)
    {
        var (kept, chars) = texts.Aggregate((Kept: 0L, Chars: 0L), (sum, text) => (sum.Kept + text.Kept, sum.Chars + text.Chars));
        return chars > 0 ? (double)kept / chars : null;
    }

    private static double? WholeShare(IEnumerable<CleanText> texts) =>
        texts.Select(text => (double?)(text.Share >= Whole ? 1 : 0)).Average();
}
