namespace NewsArchive.Evaluation.Training;

/// <summary>How <see cref="BoostedTrees"/> grow. Chosen by cross-validation on the development sets; the scores are flat around them.</summary>
/// <param name="Bias">The log odds before the first tree.</param>
/// <param name="Trees">How many.</param>
/// <param name="Depth">Questions from the root to an answer.</param>
/// <param name="Rate">How much of what a tree has learned counts.</param>
/// <param name="Shrinkage">The higher, the nearer to 0 the answers of few rows stay.</param>
/// <param name="MinRows">The fewest rows of a leaf.</param>
internal sealed record TreeGrowth(double Bias, int Trees, int Depth, double Rate, double Shrinkage, int MinRows)
{
    /// <summary>One block in eight belongs to a story.</summary>
    public static readonly TreeGrowth Story = new(Bias: -2, Trees: 150, Depth: 3, Rate: 0.1, Shrinkage: 20, MinRows: 100);

    /// <summary>Six thousand countries of two thousand articles: fewer rows, smaller leaves.</summary>
    public static readonly TreeGrowth Country = new(Bias: 0, Trees: 120, Depth: 3, Rate: 0.08, Shrinkage: 5, MinRows: 30);
}
