using System.Security.Cryptography;
using System.Text;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Evaluation.Countries;

namespace NewsArchive.Evaluation.Training;

/// <summary>Learns from labelled articles which of the countries they name they are about.</summary>
internal sealed class CountryTraining
{
    // The country that must come first is to be learned more surely than those beside it.
    private const double MainWeight = 2;

    private readonly IReadOnlyList<(string Article, float[] Features, bool IsRight, float Weight)> rows;
    private readonly BoostedTrees trees;

    /// <param name="sets">Those with a training weight are learned from.</param>
    public CountryTraining(IEnumerable<CountrySet> sets)
    {
        rows = [.. sets.Where(set => set.TrainingWeight > 0).SelectMany(RowsOf)];
        trees = new BoostedTrees(
            new BinnedFeatures([.. rows.Select(row => row.Features)]),
            [.. rows.Select(row => row.IsRight ? 1f : 0)],
            [.. rows.Select(row => row.Weight)],
            TreeGrowth.Country);
    }

    /// <summary>Countries to learn from, each of an article.</summary>
    public int Rows => rows.Count;

    /// <summary>The lines of a model learned from all articles, or from all but one fold's.</summary>
    public IReadOnlyList<string> Learn(int? without = null, int folds = 1) =>
    [
        FormattableString.Invariant($"bias\t{TreeGrowth.Country.Bias}"),
        .. trees.Learn([.. Enumerable.Range(0, rows.Count).Where(i => without == null || FoldOf(rows[i].Article, folds) != without)])
            .Select(tree => tree.WrittenWith(column => ((SalienceFeature)column).ToString())),
    ];

    /// <summary>The fold of an article: the same on every machine.</summary>
    public static int FoldOf(string article, int folds) => SHA256.HashData(Encoding.UTF8.GetBytes(article))[0] % folds;

    // What is neither required nor wrong teaches nothing.
    private static IEnumerable<(string, float[], bool, float)> RowsOf(CountrySet set) =>
        from document in set.Documents
        from country in CountryTagger.FeaturesOf(document.Input)
        let code = country.Country.ToString()
        where !document.Also.Contains(code)
        let weight = set.TrainingWeight * (code == document.Main ? MainWeight : 1)
        select (document.Id, country.Features, document.Required.Contains(code), (float)weight);
}
