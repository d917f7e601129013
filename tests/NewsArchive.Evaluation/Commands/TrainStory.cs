using System.CommandLine;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Cleaning.Stories;
using NewsArchive.Cleaning.Trees;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Runs;
using NewsArchive.Evaluation.Tables;
using NewsArchive.Evaluation.Training;

namespace NewsArchive.Evaluation.Commands;

/// <summary>Learns the story model: the verb <c>train-story</c>.</summary>
internal static class TrainStory
{
    private const string Heading = "# Boosted trees, one a line, made by `train-story` of tests/NewsArchive.Evaluation from the dumps of shared/bench/extraction.";

    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var folds = new Option<int>("--folds") { Description = "Score models that never saw the site of their page, learned on so many parts; 0 writes the model." };
        var output = new Option<string>("--output") { Description = "The file to write.", DefaultValueFactory = _ => "src/NewsArchive.Cleaning/Stories/story-model.tsv" };
        var threads = CommonOptions.Threads();
        var command = new Command("train-story", "Learn which blocks belong to the story and write the model, or cross-validate it.") { folds, output, threads };
        command.SetAction(result => CommonOptions.WithShared(shared =>
        {
            var training = StoryTraining.Read(shared, result.GetValue(threads));
            Console.WriteLine($"{training.Blocks} blocks of {training.Pages} dumps");
            if (result.GetValue(folds) is > 1 and var parts)
            {
                IReadOnlyList<CleanedDump> dumps = [.. Enumerable.Range(0, parts).SelectMany(fold => CleanFold(shared, training, fold, parts, result.GetValue(threads)))];
                ScoreTables.Text(Group.BySet(dumps)).Write(Console.Out, $"Cross-validated by site, {parts} folds");
                return 0;
            }

            File.WriteAllLines(result.GetValue(output)!, [Heading, .. training.Learn()]);
            return 0;
        }));
        return command;
    }

    private static IEnumerable<CleanedDump> CleanFold(SharedFolder shared, StoryTraining training, int fold, int folds, int threads)
    {
        var model = new TreeModel<Feature>(training.Learn(fold, folds));
        var gold = GoldFile.Read(Path.Combine(shared.Bench, "gold.jsonl"));
        var dumps = Bench.TextKinds.SelectMany(kind => Bench.Dumps(shared, kind, gold))
            .Where(dump => StoryTraining.FoldOf(LabelledPage.SiteOf(dump.Gold), folds) == fold);
        return CleanedDump.All(dumps, threads, book => book with { Passes = [.. book.Passes.Select(pass => pass is MainTextPass ? new MainTextPass(model) : pass)] });
    }
}
