using System.CommandLine;
using System.Globalization;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Cleaning.Sources;
using NewsArchive.Cleaning.Titles;
using NewsArchive.Cleaning.Trees;
using NewsArchive.Evaluation.Countries;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Training;

namespace NewsArchive.Evaluation.Commands;

/// <summary>Learns the weights of headlines, publishers and countries anew: the verb <c>train</c>.</summary>
internal static class Train
{
    private const int Folds = 4;

    // As in the rankings of the cleaner.
    private const double LeastTitle = -3;
    private const double LeastSource = -1;

    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var what = new Argument<string>("what") { Description = "title, source or country." };
        what.AcceptOnlyFromAmong("title", "source", "country");
        var write = new Option<bool>("--write") { Description = "Write what all pages taught into the cleaner's data file." };
        var command = new Command("train", "Learn what the evidence for headlines, publishers or countries is worth, tested on what was not learned from.") { what, write };
        command.SetAction(result => CommonOptions.WithShared(shared => result.GetValue(what) switch
        {
            "title" => Run<TitleFeature>(TrainingPages.Titles(shared), LeastTitle, result.GetValue(write), "src/NewsArchive.Cleaning/Titles/title-weights.tsv"),
            "source" => RunSource(shared, result.GetValue(write)),
            _ => RunCountry(shared, result.GetValue(write)),
        }));
        return command;
    }

    private static int RunCountry(SharedFolder shared, bool isWritten)
    {
        var sets = CountrySet.All(shared);
        var training = new CountryTraining(sets);
        var models = Enumerable.Range(0, Folds).AsParallel().AsOrdered()
            .Select(fold => new Salience(new TreeModel<SalienceFeature>(training.Learn(fold, Folds)))).ToList();
        Console.WriteLine($"{training.Rows} countries of articles; scores of models that never saw the article:");
        foreach (var set in sets)
        {
            var score = CountryScore.Of([.. set.Documents.Select(document => TaggedDocument.Of(document, models[CountryTraining.FoldOf(document.Id, Folds)]))]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Name,-12} F1 {score.F1:F3}, first right {score.First:F3}, main right {score.Main:F3}"));
        }

        if (isWritten)
        {
            const string Path = "src/NewsArchive.Cleaning/Countries/salience-model.tsv";
            File.WriteAllLines(
                System.IO.Path.Combine(SharedFolder.Repository, Path),
                ["# Boosted trees, one a line, made by `train country` of tests/NewsArchive.Evaluation.", .. training.Learn()]);
            Console.WriteLine($"Written: {Path}");
        }

        return 0;
    }

    private static int RunSource(SharedFolder shared, bool isWritten)
    {
        var pages = TrainingPages.Sources(shared);
        var training = new RankedTrees(pages);
        var tested = Enumerable.Range(0, Folds).AsParallel().AsOrdered().SelectMany(fold =>
        {
            var trees = training.Learn([.. Enumerable.Range(0, pages.Count).Where(i => FoldOf(pages[i].Site) != fold)]);
            return Enumerable.Range(0, pages.Count).Where(i => FoldOf(pages[i].Site) == fold).Select(i =>
            {
                var scores = Enumerable.Range(0, pages[i].Strengths.Length).Select(c => training.Score(trees, i, c)).ToArray();
                var best = scores.Length == 0 ? -1 : Array.IndexOf(scores, scores.Max());
                return (Page: pages[i], Best: best >= 0 && scores[best] > LeastSource ? best : -1);
            }).ToList();
        }).ToList();
        Print(tested);
        if (isWritten)
        {
            const string Path = "src/NewsArchive.Cleaning/Sources/source-model.tsv";
            File.WriteAllLines(
                System.IO.Path.Combine(SharedFolder.Repository, Path),
                [
                    "# Boosted trees, one a line, made by `train source` of tests/NewsArchive.Evaluation from the dumps of shared/bench/extraction.",
                    FormattableString.Invariant($"bias\t{RankedTrees.Bias}"),
                    .. training.Learn([.. Enumerable.Range(0, pages.Count)]).Select(tree => tree.WrittenWith(column => ((SourceFeature)column).ToString())),
                ]);
            Console.WriteLine($"Written: {Path}");
        }

        return 0;
    }

    private static void Print(List<(RankedPage Page, int Best)> tested)
    {
        Console.WriteLine("set and converter   pages   printed   given   right, trained on other sites");
        foreach (var kind in tested.GroupBy(test => test.Page.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var right = kind.Count(test => test.Best >= 0 && test.Page.IsRight[test.Best]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind.Key,-18} {kind.Count(),6} {kind.Count(test => !test.Page.IsSilent),9} {kind.Count(test => test.Best >= 0),7} {right,7} ({(double)right / kind.Count():F3})"));
        }
    }

    private static int Run<TFeature>(IReadOnlyList<RankedPage> pages, double least, bool isWritten, string path)
        where TFeature : struct, Enum
    {
        var features = Enum.GetValues<TFeature>().Length;
        var trainer = new RankTrainer();
        var tested = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var weights = trainer.Fit([.. pages.Where(page => FoldOf(page.Site) != fold)], features);
            return pages.Where(page => FoldOf(page.Site) == fold).Select(page => (Page: page, Best: RankTrainer.Best(page, weights, least)));
        }).ToList();
        Console.WriteLine("set and converter   pages   printed   given   right, trained on other sites");
        foreach (var kind in tested.GroupBy(test => test.Page.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var right = kind.Count(test => test.Best < 0 ? test.Page.IsSilent : test.Page.IsRight[test.Best]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind.Key,-18} {kind.Count(),6} {kind.Count(test => !test.Page.IsSilent),9} {kind.Count(test => test.Best >= 0),7} {right,7} ({(double)right / kind.Count():F3})"));
        }

        if (isWritten)
        {
            WeightsFile.Write<TFeature>(path, trainer.Fit(pages, features));
            Console.WriteLine($"Written: {path}");
        }

        return 0;
    }

    /// <summary>Always the same for a site, on every machine.</summary>
    private static int FoldOf(string site) => site.Aggregate(17, (hash, c) => unchecked((hash * 31) + c)) is var hash ? (int)((uint)hash >> 4) % Folds : 0;
}
