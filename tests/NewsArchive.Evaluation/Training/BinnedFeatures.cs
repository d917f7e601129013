namespace NewsArchive.Evaluation.Training;

/// <summary>Features as numbers of bins, a column a feature: what a tree looks at when it seeks its next question.</summary>
internal sealed class BinnedFeatures
{
    /// <summary>Bins of a feature, at most.</summary>
    public const int Bins = 64;

    private const int SampleRows = 20_000;

    /// <param name="rows">A row a block; all of the same length.</param>
    public BinnedFeatures(IReadOnlyList<float[]> rows)
    {
        var columns = rows[0].Length;
        Cuts = new float[columns][];
        Columns = new byte[columns][];
        Parallel.For(0, columns, column =>
        {
            Cuts[column] = CutsOf(rows, column);
            Columns[column] = [.. rows.Select(row => BinOf(Cuts[column], row[column]))];
        });
    }

    /// <summary>The thresholds of each feature, ascending: bin <c>b</c> holds what is at most threshold <c>b</c>.</summary>
    public float[][] Cuts { get; }

    /// <summary>The bin of each row, by feature.</summary>
    public byte[][] Columns { get; }

    /// <summary>The features that a tree may ask about: each that differs between rows has this chance.</summary>
    public int[] SomeColumns(Random random, double share) =>
        [.. Enumerable.Range(0, Columns.Length).Where(column => Cuts[column].Length > 0 && random.NextDouble() < share)];

    /// <summary>What a tree that was learned from these features answers to a row.</summary>
    public double AnswerOf(TreeNode tree, int row)
    {
        while (tree is TreeNode.Question question)
        {
            tree = Columns[question.Column][row] <= question.Bin ? question.Yes : question.No;
        }

        return tree.Mean;
    }

    private static float[] CutsOf(IReadOnlyList<float[]> rows, int column)
    {
        var sample = new List<float>();
        for (var i = 0; i < rows.Count; i += Math.Max(1, rows.Count / SampleRows))
        {
            sample.Add(rows[i][column]);
        }

        sample.Sort();
        return [.. Enumerable.Range(1, Bins - 1).Select(bin => sample[(int)((long)bin * sample.Count / Bins)]).Distinct().Where(cut => cut < sample[^1])];
    }

    private static byte BinOf(float[] cuts, float value)
    {
        var at = Array.BinarySearch(cuts, value);
        return (byte)(at >= 0 ? at : ~at);
    }
}
