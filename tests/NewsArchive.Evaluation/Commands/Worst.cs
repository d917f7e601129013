using System.CommandLine;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Runs;
using NewsArchive.Evaluation.Tables;

namespace NewsArchive.Evaluation.Commands;

/// <summary>The worst articles of chosen kinds and sets: the verb <c>worst</c>.</summary>
internal static class Worst
{
    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var kinds = CommonOptions.Choice("--kind", $"Of these: {string.Join(", ", Bench.Kinds)}, {SingleDumps.Text}, {SingleDumps.Html}.", "page");
        var sets = CommonOptions.Choice("--set", "Of these sets of the gold.", "sh", "naeb");
        var skip = new Option<int>("--skip") { Description = "Leave out so many of the worst." };
        var take = new Option<int>("--take") { Description = "Show so many articles.", DefaultValueFactory = _ => 20 };
        var blocks = new Option<int>("--blocks") { Description = "Show so many wrong blocks of each.", DefaultValueFactory = _ => 6 };
        var threads = CommonOptions.Threads();
        var command = new Command("worst", "List the worst articles with what was wrongly hidden and wrongly shown.")
        {
            kinds, sets, skip, take, blocks, threads,
        };
        command.SetAction(result => CommonOptions.WithShared(shared =>
        {
            var dumps = CleanedDump.All(Choose(shared, result.GetValue(kinds) ?? [], result.GetValue(sets) ?? []), result.GetValue(threads));
            WorstRules.Of(dumps).Write(Console.Out, "What went wrong, by rule: share of its article's gold text, summed over the articles");
            WorstList.Write(Console.Out, dumps, result.GetValue(skip), result.GetValue(take), result.GetValue(blocks));
            return 0;
        }));
        return command;
    }

    private static IEnumerable<LabelledDump> Choose(SharedFolder shared, string[] kinds, string[] sets)
    {
        var gold = GoldFile.Read(Path.Combine(shared.Bench, "gold.jsonl"));
        return Bench.Kinds.Where(kinds.Contains).SelectMany(kind => Bench.Dumps(shared, kind, gold)).Where(dump => sets.Contains(dump.Gold.Set))
            .Concat(SingleDumps.All(shared).Where(dump => kinds.Contains(dump.Kind)));
    }
}
