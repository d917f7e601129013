using System.CommandLine;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Runs;
using NewsArchive.Evaluation.Tables;

namespace NewsArchive.Evaluation.Commands;

/// <summary>What each rule and pass is worth, shown by leaving it out: the verb <c>ablation</c>.</summary>
internal static class Ablation
{
    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var kinds = CommonOptions.Choice("--kind", $"On these: {string.Join(", ", Bench.Kinds)}.", "page", "mix", Bench.Html);
        var threads = CommonOptions.Threads();
        var command = new Command("ablation", "Leave out one rule or pass at a time and print what F1 of news loses.") { kinds, threads };
        command.SetAction(result => CommonOptions.WithShared(shared =>
        {
            var gold = GoldFile.Read(Path.Combine(shared.Bench, "gold.jsonl"));
            foreach (var kind in (result.GetValue(kinds) ?? []).Where(Bench.Kinds.Contains))
            {
                var dumps = Bench.Dumps(shared, kind, gold).Where(dump => Group.IsNews(dump.Gold)).ToList();
                TableOf(dumps, kind == Bench.Html ? RuleBook.Html(null, null, null) : RuleBook.Text, result.GetValue(threads))
                    .Write(Console.Out, $"Without it, F1 of {kind}: the change in thousandths");
            }

            return 0;
        }));
        return command;
    }

    private static Table TableOf(List<LabelledDump> dumps, RuleBook book, int threads)
    {
        var whole = Measure(dumps, threads, rules => rules);
        var rows = LeftOut.Of(book).Where(part => part.Changes(book))
            .Select(part => (part.Name, Score: Measure(dumps, threads, part.Change)))
            .OrderBy(row => row.Score.F1)
            .Select(row => (IReadOnlyList<string>)
            [
                row.Name, Change(row.Score.F1 - whole.F1), Change(row.Score.Precision - whole.Precision), Change(row.Score.Recall - whole.Recall), Change(row.Score.Mean - whole.Mean),
            ]);
        return new Table(["left out", "F1", "P", "R", "mean"], [["(nothing)", Table.Cell(whole.F1), Table.Cell(whole.Precision), Table.Cell(whole.Recall), Table.Cell(whole.Mean)], .. rows]);
    }

    private static Metric.TextScore Measure(List<LabelledDump> dumps, int threads, Func<RuleBook, RuleBook> change) =>
        Scores.Of(CleanedDump.All(dumps, threads, change)).Text ?? throw new InvalidOperationException("No dump has gold text.");

    private static string Change(double difference) => FormattableString.Invariant($"{difference * 1000:+0.0;-0.0;0.0}");
}
