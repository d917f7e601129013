using System.CommandLine;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Metric;
using NewsArchive.Evaluation.Runs;
using NewsArchive.Evaluation.Tables;

namespace NewsArchive.Evaluation.Commands;

/// <summary>What the other dumps of its source are worth to an article: the verb <c>templates</c>.</summary>
internal static class Templates
{
    private static readonly (int From, int To)[] Places = [(1, 1), (2, 4), (5, 9), (10, 19), (20, 49), (50, 99), (100, 199)];

    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var kinds = CommonOptions.Choice("--kind", $"On these: {string.Join(", ", Bench.TextKinds)}.", "page", "mix");
        var sources = new Option<int>("--sources") { Description = "Grow so many sources.", DefaultValueFactory = _ => 30 };
        var articles = new Option<int>("--articles") { Description = "Grow so many articles of each.", DefaultValueFactory = _ => 60 };
        var threads = CommonOptions.Threads();
        var command = new Command("templates", "Clean articles without and with what their source repeats, by their place in the source.")
        {
            kinds, sources, articles, threads,
        };
        command.SetAction(result => CommonOptions.WithShared(shared =>
        {
            var gold = GoldFile.Read(Path.Combine(shared.Bench, "gold.jsonl"));
            foreach (var kind in (result.GetValue(kinds) ?? []).Where(Bench.TextKinds.Contains))
            {
                List<LabelledDump> dumps = [.. Bench.Dumps(shared, kind, gold)];
                Write(TemplateGain.Grown(dumps, result.GetValue(sources), result.GetValue(articles), result.GetValue(threads)), kind);
                var hosts = TemplateGain.OfHosts(dumps, result.GetValue(threads));
                TableOf([Cells("all", hosts)]).Write(Console.Out, $"Pages of {kind} with what the others of their host teach");
            }

            return 0;
        }));
        return command;
    }

    private static void Write(IReadOnlyList<TemplateGain> gains, string kind)
    {
        var rows = Places.Select(place => (place, Gains: gains.Where(gain => gain.Number >= place.From && gain.Number <= place.To).ToList()))
            .Where(row => row.Gains.Count > 0)
            .Select(row => Cells(FormattableString.Invariant($"{row.place.From}-{row.place.To}"), row.Gains));
        var again = gains.Where(gain => gain.Again is not null).Select(gain => gain with { With = gain.Again! }).ToList();
        TableOf([.. rows, Cells("1 again", again)]).Write(Console.Out, $"Sources grown from pages of {kind}: articles by their place");
    }

    private static Table TableOf(IReadOnlyList<IReadOnlyList<string>> rows) => new(["articles", "n", "F1 alone", "P", "R", "F1 with", "P", "R"], rows);

    private static IReadOnlyList<string> Cells(string name, IReadOnlyList<TemplateGain> gains)
    {
        var (without, with) = (TextScore.Of([.. gains.Select(gain => gain.Without)]), TextScore.Of([.. gains.Select(gain => gain.With)]));
        return
        [
            name, Table.Cell(gains.Count),
            Table.Cell(without?.F1), Table.Cell(without?.Precision), Table.Cell(without?.Recall),
            Table.Cell(with?.F1), Table.Cell(with?.Precision), Table.Cell(with?.Recall),
        ];
    }
}
