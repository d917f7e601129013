using NewsArchive.Evaluation.Runs;

namespace NewsArchive.Evaluation.Tables;

/// <summary>The tables of the scores.</summary>
internal static class ScoreTables
{
    private static readonly string[] TextHeadings =
        ["kind", "group", "dumps", "F1", "P", "R", "exact", "mean", "median", ">=.95", "<.5", "lines", "empty", "snippets", "lost articles"];

    /// <summary>A row a group: how well the text is cleaned.</summary>
    public static Table Text(IEnumerable<Group> groups) => new(TextHeadings, [.. groups.Select(TextRow)]);

    /// <summary>A row a group: how often the facts are right, then how often the answers given are right.</summary>
    public static Table Facts(IEnumerable<Group> groups)
    {
        var names = ScoredFact.All.Select(fact => fact.Name).ToList();
        return new Table(
            ["kind", "group", "dumps", .. names, .. names.Select(name => $"{name} P")],
            [.. groups.Where(group => group.Scores.Facts.Count > 0).Select(group => (IReadOnlyList<string>)
            [
                group.Kind,
                group.Name,
                Table.Cell(group.Scores.Dumps),
                .. names.Select(name => Table.Cell(group.Scores.Facts.GetValueOrDefault(name)?.Recall)),
                .. names.Select(name => Table.Cell(group.Scores.Facts.GetValueOrDefault(name)?.Precision)),
            ])]);
    }

    private static IReadOnlyList<string> TextRow(Group group)
    {
        var (scores, text) = (group.Scores, group.Scores.Text);
        return
        [
            group.Kind,
            group.Name,
            Table.Cell(scores.Dumps),
            Table.Cell(text?.F1),
            Table.Cell(text?.Precision),
            Table.Cell(text?.Recall),
            Table.Cell(text?.Exact),
            Table.Cell(text?.Mean),
            Table.Cell(text?.Median),
            Table.Cell(text?.Good),
            Table.Cell(text?.Poor),
            Table.Cell(text?.Lines),
            text is null ? "-" : Table.Cell(text.Empty),
            Table.Cell(scores.Snippets?.F1),
            Table.Cell(scores.WronglyQuarantined),
        ];
    }
}
