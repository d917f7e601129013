namespace NewsArchive.Evaluation.Training;

/// <summary>
/// Learns decision trees one after the other, so that the right candidates of a page rank above the others and above silence,
/// whose score is 0: a conditional logit model with boosted trees for the score, Newton steps, histograms of binned features.
/// The same pages give the same trees.
/// </summary>
internal sealed class RankedTrees
{
    /// <summary>The score before the first tree.</summary>
    public const double Bias = -2;

    // Chosen by cross-validation by site on the development pages; the figures are flat around them.
    private const int Trees = 150;
    private const int Depth = 4;
    private const double Rate = 0.08;
    private const double Shrinkage = 5;
    private const int MinRows = 25;
    private const double MinCurvature = 1.5;
    private const double PageShare = 0.7;
    private const double ColumnShare = 0.2;
    private const double MinGain = 1e-3;

    // A page is shown again with its right candidates taken out, so that silence is learned too.
    private const double SilenceWeight = 0.02;

    private readonly IReadOnlyList<RankedPage> pages;
    private readonly int[] starts;
    private readonly BinnedFeatures features;
    private readonly double[] gradients;
    private readonly double[] curvatures;

    public RankedTrees(IReadOnlyList<RankedPage> pages)
    {
        this.pages = pages;
        starts = new int[pages.Count + 1];
        for (var i = 0; i < pages.Count; i++)
        {
            starts[i + 1] = starts[i] + pages[i].Strengths.Length;
        }

        features = new BinnedFeatures([.. pages.SelectMany(page => page.Strengths.Select(row => Array.ConvertAll(row, value => (float)value)))]);
        (gradients, curvatures) = (new double[starts[^1]], new double[starts[^1]]);
    }

    /// <summary>Learns from some of the pages.</summary>
    /// <param name="chosen">Their numbers.</param>
    public IReadOnlyList<TreeNode> Learn(IReadOnlyList<int> chosen)
    {
        // The seed makes the training repeatable; nothing else depends on it.
        var random = new Random(1);
        var scores = new double[starts[^1]];
        Array.Fill(scores, Bias);
        var trees = new List<TreeNode>();
        for (var t = 0; t < Trees; t++)
        {
            foreach (var page in chosen)
            {
                Slope(pages[page], starts[page], scores);
            }

            int[] sample = [.. chosen.Where(_ => random.NextDouble() < PageShare).SelectMany(page => Enumerable.Range(starts[page], starts[page + 1] - starts[page]))];
            int[] columns = [.. Enumerable.Range(0, features.Columns.Length).Where(c => features.Cuts[c].Length > 0 && random.NextDouble() < ColumnShare)];
            var tree = Grow(sample, columns, 0);
            foreach (var page in chosen)
            {
                for (var row = starts[page]; row < starts[page + 1]; row++)
                {
                    scores[row] += Answer(tree, row);
                }
            }

            trees.Add(tree);
        }

        return trees;
    }

    /// <summary>The score that trees give a row of all pages.</summary>
    public double Score(IReadOnlyList<TreeNode> trees, int page, int candidate) => Bias + trees.Sum(tree => Answer(tree, starts[page] + candidate));

    private void Slope(RankedPage page, int start, double[] scores)
    {
        var n = page.Strengths.Length;
        Array.Clear(gradients, start, n);
        Array.Clear(curvatures, start, n);
        if (!page.IsSilent)
        {
            Slope(page, start, scores, page.Weight, isSilent: false);
        }

        Slope(page, start, scores, page.IsSilent ? page.Weight : page.Weight * SilenceWeight, isSilent: true);
    }

    private void Slope(RankedPage page, int start, double[] scores, double worth, bool isSilent)
    {
        var odds = new double[page.Strengths.Length];
        var (all, right) = (1.0, 0.0);
        for (var i = 0; i < odds.Length; i++)
        {
            if (!isSilent || !page.IsRight[i])
            {
                // Scores stay small; the bound keeps a strange page from breaking the sum.
                odds[i] = Math.Exp(Math.Min(50, scores[start + i]));
                all += odds[i];
                right += page.IsRight[i] ? odds[i] : 0;
            }
        }

        for (var i = 0; i < odds.Length; i++)
        {
            if (odds[i] > 0)
            {
                var probability = odds[i] / all;
                gradients[start + i] += worth * (probability - (page.IsRight[i] && !isSilent ? odds[i] / right : 0));
                curvatures[start + i] += worth * Math.Max(1e-3, probability * (1 - probability));
            }
        }
    }

    private double Answer(TreeNode tree, int row)
    {
        while (tree is TreeNode.Question question)
        {
            tree = features.Columns[question.Column][row] <= question.Bin ? question.Yes : question.No;
        }

        return tree.Mean;
    }

    private TreeNode Grow(int[] rows, int[] columns, int depth)
    {
        double gradient = 0, curvature = 0;
        foreach (var row in rows)
        {
            gradient += gradients[row];
            curvature += curvatures[row];
        }

        var mean = -Rate * gradient / (curvature + Shrinkage);
        if (depth == Depth || rows.Length < 2 * MinRows || BestQuestion(rows, columns, gradient, curvature) is not { } best)
        {
            return new TreeNode.Leaf(mean);
        }

        var bins = features.Columns[best.Column];
        int[] yes = [.. rows.Where(row => bins[row] <= best.Bin)];
        int[] no = [.. rows.Where(row => bins[row] > best.Bin)];
        return new TreeNode.Question(
            mean, best.Column, best.Bin, features.Cuts[best.Column][best.Bin], Grow(yes, columns, depth + 1), Grow(no, columns, depth + 1));
    }

    private (int Column, int Bin)? BestQuestion(int[] rows, int[] columns, double gradient, double curvature)
    {
        var found = new (double Gain, int Bin)[columns.Length];
        for (var c = 0; c < columns.Length; c++)
        {
            found[c] = BestBin(rows, columns[c], gradient, curvature);
        }

        var best = Enumerable.Range(0, columns.Length).MaxBy(c => found[c].Gain);
        return columns.Length > 0 && found[best].Gain > MinGain ? (columns[best], found[best].Bin) : null;
    }

    private (double Gain, int Bin) BestBin(int[] rows, int column, double gradient, double curvature)
    {
        var (bins, sums) = (features.Columns[column], new (double Slope, double Curve, int Rows)[BinnedFeatures.Bins]);
        foreach (var row in rows)
        {
            ref var sum = ref sums[bins[row]];
            sum = (sum.Slope + gradients[row], sum.Curve + curvatures[row], sum.Rows + 1);
        }

        var (best, left) = ((Gain: 0.0, Bin: 0), (Slope: 0.0, Curve: 0.0, Rows: 0));
        for (var bin = 0; bin < features.Cuts[column].Length; bin++)
        {
            left = (left.Slope + sums[bin].Slope, left.Curve + sums[bin].Curve, left.Rows + sums[bin].Rows);
            if (left.Curve < MinCurvature || curvature - left.Curve < MinCurvature || left.Rows < MinRows || rows.Length - left.Rows < MinRows)
            {
                continue;
            }

            var gain = Worth(left.Slope, left.Curve) + Worth(gradient - left.Slope, curvature - left.Curve) - Worth(gradient, curvature);
            best = gain > best.Gain ? (gain, bin) : best;
        }

        return best;
    }

    private static double Worth(double gradient, double curvature) => gradient * gradient / (curvature + Shrinkage);
}
