namespace NewsArchive.Evaluation.Training;

/// <summary>
/// Learns decision trees one after the other, each from what those before it got wrong: logistic loss, Newton steps,
/// histograms of binned features. The same rows give the same trees.
/// </summary>
/// <remarks>As in Chen and Guestrin, "XGBoost: a scalable tree boosting system" (KDD 2016).</remarks>
/// <param name="features">Of all rows.</param>
/// <param name="labels">From 0 to 1, a row each.</param>
/// <param name="weights">How much each row counts.</param>
/// <param name="growth">How many trees grow, and how.</param>
internal sealed class BoostedTrees(BinnedFeatures features, float[] labels, float[] weights, TreeGrowth growth)
{
    private const double MinCurvature = 2;
    private const double RowShare = 0.6;
    private const double ColumnShare = 0.5;
    private const double MinGain = 1e-3;

    private readonly float[] gradients = new float[labels.Length];
    private readonly float[] curvatures = new float[labels.Length];

    /// <summary>Learns from some of the rows.</summary>
    /// <param name="rows">Their numbers.</param>
    public IReadOnlyList<TreeNode> Learn(IReadOnlyList<int> rows)
    {
        // The seed makes the training repeatable; nothing else depends on it.
        var random = new Random(1);
        var scores = new double[labels.Length];
        Array.Fill(scores, growth.Bias);
        var trees = new List<TreeNode>();
        for (var t = 0; t < growth.Trees; t++)
        {
            foreach (var row in rows)
            {
                var probability = 1 / (1 + Math.Exp(-scores[row]));
                gradients[row] = (float)(weights[row] * (probability - labels[row]));
                curvatures[row] = (float)(weights[row] * Math.Max(1e-4, probability * (1 - probability)));
            }

            int[] sample = [.. rows.Where(_ => random.NextDouble() < RowShare)];
            var columns = features.SomeColumns(random, ColumnShare);
            var tree = Grow(sample, columns, Histograms(sample, columns), 0);
            foreach (var row in rows)
            {
                scores[row] += features.AnswerOf(tree, row);
            }

            trees.Add(tree);
        }

        return trees;
    }

    private TreeNode Grow(int[] rows, int[] columns, double[][] histograms, int depth)
    {
        double gradient = 0, curvature = 0;
        foreach (var row in rows)
        {
            gradient += gradients[row];
            curvature += curvatures[row];
        }

        var mean = -growth.Rate * gradient / (curvature + growth.Shrinkage);
        if (depth == growth.Depth || rows.Length < 2 * growth.MinRows || BestQuestion(columns, histograms, gradient, curvature) is not { } best)
        {
            return new TreeNode.Leaf(mean);
        }

        var bins = features.Columns[best.Column];
        int[] yes = [.. rows.Where(row => bins[row] <= best.Bin)];
        int[] no = [.. rows.Where(row => bins[row] > best.Bin)];
        if (yes.Length < growth.MinRows || no.Length < growth.MinRows)
        {
            return new TreeNode.Leaf(mean);
        }

        // The larger side's histograms are those of both without the smaller side's.
        var smaller = Histograms(yes.Length < no.Length ? yes : no, columns);
        var larger = histograms.Zip(smaller, (both, less) => both.Zip(less, (b, l) => b - l).ToArray()).ToArray();
        return new TreeNode.Question(
            mean, best.Column, best.Bin, features.Cuts[best.Column][best.Bin],
            Grow(yes, columns, yes.Length < no.Length ? smaller : larger, depth + 1),
            Grow(no, columns, yes.Length < no.Length ? larger : smaller, depth + 1));
    }

    private (int Column, int Bin)? BestQuestion(int[] columns, double[][] histograms, double gradient, double curvature)
    {
        var (best, gain) = (((int, int)?)null, MinGain);
        for (var c = 0; c < columns.Length; c++)
        {
            double left = 0, leftCurvature = 0;
            for (var bin = 0; bin < features.Cuts[columns[c]].Length; bin++)
            {
                left += histograms[c][2 * bin];
                leftCurvature += histograms[c][(2 * bin) + 1];
                if (leftCurvature < MinCurvature || curvature - leftCurvature < MinCurvature)
                {
                    continue;
                }

                var here = Worth(left, leftCurvature) + Worth(gradient - left, curvature - leftCurvature) - Worth(gradient, curvature);
                if (here > gain)
                {
                    (best, gain) = ((columns[c], bin), here);
                }
            }
        }

        return best;
    }

    private double Worth(double gradient, double curvature) => gradient * gradient / (curvature + growth.Shrinkage);

    private double[][] Histograms(int[] rows, int[] columns)
    {
        var histograms = new double[columns.Length][];
        Parallel.For(0, columns.Length, c =>
        {
            var (bins, sums) = (features.Columns[columns[c]], new double[2 * BinnedFeatures.Bins]);
            foreach (var row in rows)
            {
                sums[2 * bins[row]] += gradients[row];
                sums[(2 * bins[row]) + 1] += curvatures[row];
            }

            histograms[c] = sums;
        });
        return histograms;
    }
}
