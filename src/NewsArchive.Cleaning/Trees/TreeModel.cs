using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsArchive.Cleaning.Trees;

/// <summary>
/// Boosted decision trees over features, kept in a data file that the training in <c>tests/NewsArchive.Evaluation/Training</c>
/// writes. What each feature adds to a score can be asked for, so every choice has its reason.
/// </summary>
/// <remarks>
/// Gradient boosting with Newton steps as in Chen and Guestrin, "XGBoost" (KDD 2016); reasons as in Saabas, "Interpreting
/// random forests" (2014): what the score changes by at each question on the way to a leaf belongs to its feature.
/// </remarks>
/// <typeparam name="TFeature">The features, numbered from 0.</typeparam>
internal sealed class TreeModel<TFeature>
    where TFeature : struct, Enum
{
    private readonly double bias;
    private readonly List<int> roots = [];

    // A question asks whether a feature is at most a threshold; the answer yes goes to the next node, no to `Otherwise`.
    private readonly List<Node> nodes = [];

    // The same trees for the score alone, all of one depth.
    private readonly FlatTrees flat;

    /// <summary>
    /// Reads a model: comments after <c>#</c>, a line <c>bias</c> and its value, then a tree a line in prefix order, where
    /// <c>Words&lt;=12.5@0.1</c> is a question with the mean of its leaves and a bare number a leaf.
    /// </summary>
    /// <exception cref="FormatException">A line is no tree, or asks for a feature that does not exist.</exception>
    public TreeModel(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.Split('\t', 2) is ["bias", var value])
            {
                bias = Number(value);
                continue;
            }

            roots.Add(nodes.Count);
            var parts = new Queue<string>(line.Split(' '));
            Read(parts);
            if (parts.Count > 0)
            {
                throw new FormatException($"The tree has {parts.Count} parts too many: {line}");
            }
        }

        flat = new FlatTrees(roots.Count, roots.Count == 0 ? 0 : roots.Max(Depth));
        for (var tree = 0; tree < roots.Count; tree++)
        {
            Fill(tree, 0, roots[tree]);
        }
    }

    /// <summary>How many features there are.</summary>
    public static int Columns { get; } = Enum.GetValues<TFeature>().Length;

    /// <summary>Reads the model of an embedded file.</summary>
    public static TreeModel<TFeature> Load(string file) => new(WordList.Rows(file).Select(row => string.Join('\t', row)));

    /// <summary>Gives the features of something.</summary>
    /// <param name="index">Its number.</param>
    /// <returns>A value a feature, by <typeparamref name="TFeature"/>.</returns>
    public delegate ReadOnlySpan<float> RowOf(int index);

    /// <summary>Scores several rows, in log odds: above 0 is more likely than not.</summary>
    /// <param name="rows">The features.</param>
    /// <param name="which">The numbers of the rows that are asked for.</param>
    /// <param name="scores">Takes the score of each of those at its number.</param>
    public void Score(RowOf rows, ReadOnlySpan<int> which, Span<double> scores)
    {
        Span<Vector<double>> columns = stackalloc Vector<double>[Columns];
        var cells = MemoryMarshal.Cast<Vector<double>, double>(columns);
        for (var lanes = Vector<double>.Count; !which.IsEmpty; which = which[Math.Min(lanes, which.Length)..])
        {
            var count = Math.Min(lanes, which.Length);
            for (var lane = 0; lane < count; lane++)
            {
                var row = rows(which[lane]);
                for (var column = 0; column < row.Length; column++)
                {
                    cells[(column * lanes) + lane] = row[column];
                }
            }

            var sums = flat.Sum(columns);
            for (var lane = 0; lane < count; lane++)
            {
                scores[which[lane]] = bias + sums[lane];
            }
        }
    }

    /// <summary>What each feature adds to the score of a row; the rest of the score is the same for all rows.</summary>
    public double[] Shares(ReadOnlySpan<float> row)
    {
        var shares = new double[Columns];
        foreach (var root in roots)
        {
            var at = root;
            while (nodes[at].Feature >= 0)
            {
                var next = row[nodes[at].Feature] <= nodes[at].Threshold ? at + 1 : nodes[at].Otherwise;
                shares[nodes[at].Feature] += nodes[next].Value - nodes[at].Value;
                at = next;
            }
        }

        return shares;
    }

    private int Depth(int node) => nodes[node].Feature < 0 ? 0 : 1 + Math.Max(Depth(node + 1), Depth(nodes[node].Otherwise));

    private void Fill(int tree, int place, int node)
    {
        if (nodes[node].Feature < 0)
        {
            flat.Answer(tree, place, nodes[node].Value);
            return;
        }

        flat.Ask(tree, place, nodes[node].Feature, nodes[node].Threshold);
        Fill(tree, (2 * place) + 1, node + 1);
        Fill(tree, (2 * place) + 2, nodes[node].Otherwise);
    }

    private void Read(Queue<string> parts)
    {
        if (!parts.TryDequeue(out var part))
        {
            throw new FormatException("The tree ends before its last leaf.");
        }

        var asks = part.IndexOf("<=", StringComparison.Ordinal);
        if (asks < 0)
        {
            nodes.Add(new Node(-1, 0, 0, Number(part)));
            return;
        }

        var mean = part.IndexOf('@', asks);
        if (mean < 0 || !Enum.TryParse<TFeature>(part[..asks], out var feature))
        {
            throw new FormatException($"This is no question about a feature: {part}");
        }

        var own = nodes.Count;
        nodes.Add(new Node(Convert.ToInt32(feature, CultureInfo.InvariantCulture), (float)Number(part[(asks + 2)..mean]), 0, Number(part[(mean + 1)..])));
        Read(parts);
        nodes[own] = nodes[own] with { Otherwise = nodes.Count };
        Read(parts);
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number : throw new FormatException($"This is no number: {text}");

    private readonly record struct Node(int Feature, float Threshold, int Otherwise, double Value);
}
