using System.Security.Cryptography;
using System.Text;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Metric;
using NewsArchive.Evaluation.Runs;

namespace NewsArchive.Evaluation.Training;

/// <summary>Learns which blocks belong to the story from the labelled dumps of the benchmark.</summary>
internal sealed class StoryTraining
{
    // Where the best reading of the page itself has little in common with the gold, the gold holds a part of the article only.
    private const double MinAgreement = 0.72;

    private readonly List<(int Page, LabelledBlock Block)> rows;
    private readonly IReadOnlyList<LabelledPage> pages;
    private readonly BoostedTrees trees;

    private StoryTraining(IReadOnlyList<LabelledPage> pages)
    {
        this.pages = pages;
        rows = [.. pages.SelectMany((page, i) => page.Blocks.Select(block => (i, block)))];
        trees = new BoostedTrees(
            new BinnedFeatures([.. rows.Select(row => row.Block.Features)]),
            [.. rows.Select(row => row.Block.InStory)],
            [.. rows.Select(row => row.Block.Weight)],
            TreeGrowth.Story);
    }

    /// <summary>Blocks to learn from.</summary>
    public int Blocks => rows.Count;

    /// <summary>Pages to learn from, each in one layout.</summary>
    public int Pages => pages.Count;

    /// <summary>Cleans and labels the dumps.</summary>
    public static StoryTraining Read(SharedFolder shared, int threads)
    {
        var gold = GoldFile.Read(Path.Combine(shared.Bench, "gold.jsonl"));
        var html = CleanedDump.All(Bench.Dumps(shared, Bench.Html, gold), threads).ToDictionary(dump => dump.Labelled.Gold.Id);
        var doubtful = html.Values.Where(dump => dump.Pair is { } pair && TextScore.Of([pair])!.Mean < MinAgreement)
            .Select(dump => dump.Labelled.Gold.Id).ToHashSet(StringComparer.Ordinal);
        var dumps = Bench.TextKinds.SelectMany(kind => Bench.Dumps(shared, kind, gold)).Where(dump => !doubtful.Contains(dump.Gold.Id));
        return new StoryTraining([.. dumps.AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
            .Select(dump => LabelledPage.Of(dump, html.GetValueOrDefault(dump.Gold.Id)?.Text))
            .Concat(gold.Values.Where(page => !doubtful.Contains(page.Id)).AsParallel().AsOrdered().Select(LabelledPage.OfClean))
            .OfType<LabelledPage>()]);
    }

    /// <summary>The fold of a site: the same on every machine.</summary>
    public static int FoldOf(string site, int folds) => SHA256.HashData(Encoding.UTF8.GetBytes(site))[0] % folds;

    /// <summary>The lines of a model learned from all pages, or from all but one fold's.</summary>
    public IReadOnlyList<string> Learn(int? without = null, int folds = 1) =>
    [
        FormattableString.Invariant($"bias\t{TreeGrowth.Story.Bias}"),
        .. trees.Learn([.. Enumerable.Range(0, rows.Count).Where(i => without == null || FoldOf(pages[rows[i].Page].Site, folds) != without)])
            .Select(tree => tree.Written),
    ];
}
