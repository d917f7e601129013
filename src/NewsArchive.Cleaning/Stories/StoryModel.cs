using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsArchive.Cleaning.Stories;

/// <summary>
/// Tells blocks of the story from the rest of the page: boosted decision trees over <see cref="Feature"/>, kept in
/// <c>story-model.tsv</c>. What each feature added to a verdict can be asked for, so every verdict has its reason.
/// </summary>
/// <remarks>
/// Gradient boosting with Newton steps as in Chen and Guestrin, "XGBoost" (KDD 2016); reasons as in Saabas, "Interpreting
/// random forests" (2014): what the verdict changes by at each question on the way to a leaf belongs to its feature.
/// </remarks>
internal sealed class StoryModel
{
    private readonly double bias;
    private readonly int[] roots;

    // A question asks whether a feature is at most a threshold; the answer yes goes to the next node, no to `Otherwise`.
    private readonly Node[] nodes;

    // The same trees for the score alone, all of one depth.
    private readonly FlatTrees flat;

    private StoryModel(double bias, int[] roots, Node[] nodes)
    {
        this.bias = bias;
        this.roots = roots;
        this.nodes = nodes;
        flat = new FlatTrees(roots.Length, roots.Length == 0 ? 0 : roots.Max(Depth));
        for (var tree = 0; tree < roots.Length; tree++)
        {
            Fill(tree, 0, roots[tree]);
        }
    }

    /// <summary>The model of the product.</summary>
    public static StoryModel Default { get; } = Parse(WordList.Rows("story-model.tsv").Select(row => string.Join("\t", row)));

    /// <summary>
    /// Reads a model: comments after <c>#</c>, a line <c>bias</c> and its value, then a tree a line in prefix order, where
    /// <c>Words&lt;=12.5@0.1</c> is a question with the mean of its leaves and a bare number a leaf.
    /// </summary>
    /// <exception cref="FormatException">A line is no tree, or asks for a feature that does not exist.</exception>
    public static StoryModel Parse(IEnumerable<string> lines)
    {
        var nodes = new List<Node>();
        var roots = new List<int>();
        double bias = 0;
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t', 2);
            if (cells is ["bias", var value])
            {
                bias = Number(value);
                continue;
            }

            roots.Add(nodes.Count);
            var parts = new Queue<string>(line.Split(' '));
            Read(parts, nodes);
            if (parts.Count > 0)
            {
                throw new FormatException($"The tree has {parts.Count} parts too many: {line}");
            }
        }

        return new StoryModel(bias, [.. roots], [.. nodes]);
    }

    /// <summary>The log odds that blocks belong to the story; above 0 they do.</summary>
    /// <param name="features">Of all blocks of the page.</param>
    /// <param name="blocks">Which of them.</param>
    /// <param name="scores">Takes the score of each of those at its place in the page.</param>
    public void Score(FeatureTable features, ReadOnlySpan<int> blocks, Span<double> scores)
    {
        Span<Vector<double>> columns = stackalloc Vector<double>[FeatureTable.Columns];
        var cells = MemoryMarshal.Cast<Vector<double>, double>(columns);
        for (var lanes = Vector<double>.Count; !blocks.IsEmpty; blocks = blocks[Math.Min(lanes, blocks.Length)..])
        {
            var rows = Math.Min(lanes, blocks.Length);
            for (var lane = 0; lane < rows; lane++)
            {
                var row = features[blocks[lane]];
                for (var column = 0; column < row.Length; column++)
                {
                    cells[(column * lanes) + lane] = row[column];
                }
            }

            var sums = flat.Sum(columns);
            for (var lane = 0; lane < rows; lane++)
            {
                scores[blocks[lane]] = bias + sums[lane];
            }
        }
    }

    /// <summary>What each feature adds to the score of a block, in log odds; the rest of the score is the same for all blocks.</summary>
    public double[] Shares(ReadOnlySpan<float> block)
    {
        var shares = new double[FeatureTable.Columns];
        foreach (var root in roots)
        {
            var at = root;
            while (nodes[at].Feature >= 0)
            {
                var next = block[nodes[at].Feature] <= nodes[at].Threshold ? at + 1 : nodes[at].Otherwise;
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

    private static void Read(Queue<string> parts, List<Node> nodes)
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
        if (mean < 0 || !Enum.TryParse<Feature>(part[..asks], out var feature))
        {
            throw new FormatException($"This is no question about a block: {part}");
        }

        var own = nodes.Count;
        nodes.Add(new Node((int)feature, (float)Number(part[(asks + 2)..mean]), 0, Number(part[(mean + 1)..])));
        Read(parts, nodes);
        nodes[own] = nodes[own] with { Otherwise = nodes.Count };
        Read(parts, nodes);
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number : throw new FormatException($"This is no number: {text}");

    private readonly record struct Node(int Feature, float Threshold, int Otherwise, double Value);
}
