using System.CommandLine;
using NewsArchive.Cleaning.Sketches;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Runs;
using NewsArchive.Evaluation.Tables;

namespace NewsArchive.Evaluation.Commands;

/// <summary>How well near-duplicates are found, and what a sketch costs: the verb <c>stories</c>.</summary>
internal static class Stories
{
    private const int Passes = 5;

    private static readonly string Labels = Path.Combine(SharedFolder.Repository, "tests", "NewsArchive.Evaluation", "stories.tsv");

    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var command = new Command("stories", "Find near-duplicates among labelled pairs and edited texts, and list what was found wrong.");
        command.SetAction(_ => CommonOptions.WithShared(shared =>
        {
            var gold = GoldFile.Read(Path.Combine(shared.Bench, "gold.jsonl"));
            Write(shared, gold, int.MaxValue, Console.Out);
            WriteSpeed(gold, Console.Out);
            return 0;
        }));
        return command;
    }

    /// <summary>Writes the table and what is wrong, and returns the figures.</summary>
    /// <param name="take">List so many wrong pairs of each kind.</param>
    public static IReadOnlyList<Figure> Write(SharedFolder shared, IReadOnlyDictionary<string, GoldPage> gold, int take, TextWriter output)
    {
        List<StoryPairs> all =
        [
            StoryPairs.Labelled(shared, Labels, isSameSource: false), StoryPairs.Labelled(shared, Labels, isSameSource: true),
            .. StoryPairs.Edited(gold.Values), StoryPairs.Unrelated(gold.Values),
        ];
        new Table(
            ["pairs", "n", "same", "P", "R"],
            [.. all.Select(pairs => (IReadOnlyList<string>)
            [
                pairs.Name, Table.Cell(pairs.Pairs.Count), Table.Cell(pairs.Pairs.Count(pair => pair.IsSame)), Table.Cell(pairs.Precision), Table.Cell(pairs.Recall),
            ])]).Write(output, "Stories: near-duplicates found, by a common key and the sketches");
        foreach (var pairs in all)
        {
            foreach (var wrong in pairs.Pairs.Where(pair => pair.IsSame != pair.IsFound).Take(take))
            {
                output.WriteLine($"{pairs.Name}: {(wrong.IsSame ? "missed" : "wrongly found")} {wrong.Names}");
            }
        }

        output.WriteLine();
        return
        [
            .. all.Where(pairs => pairs.Recall != null).Select(pairs => new Figure($"stories {pairs.Name} recall", pairs.Recall!.Value)),
            .. all.Where(pairs => pairs.Pairs.Any(pair => !pair.IsSame))
                .Select(pairs => new Figure($"stories {pairs.Name} apart", 1 - pairs.Pairs.Where(pair => !pair.IsSame).Average(pair => pair.IsFound ? 1.0 : 0))),
            .. all.Where(pairs => pairs.Precision != null && pairs.Recall != null && pairs.Pairs.Any(pair => !pair.IsSame))
                .Select(pairs => new Figure($"stories {pairs.Name} precision", pairs.Precision!.Value)),
        ];
    }

    private static void WriteSpeed(IReadOnlyDictionary<string, GoldPage> gold, TextWriter output)
    {
        var texts = gold.Values.Select(page => page.Text).OfType<string>().ToList();
        var least = Enumerable.Range(0, Passes).Min(_ =>
        {
            var start = Environment.CpuUsage.TotalTime;
            texts.ForEach(text => ArticleSketch.Of("A headline", [text]));
            return (Environment.CpuUsage.TotalTime - start).TotalMicroseconds;
        });
        output.WriteLine(FormattableString.Invariant(
            $"A sketch takes {least / texts.Count:0.0} µs of processor time for a text of {texts.Average(text => text.Length):0} characters, {1000 * least / texts.Sum(text => text.Length):0.0} ns a character; fastest of {Passes} passes"));
    }
}
