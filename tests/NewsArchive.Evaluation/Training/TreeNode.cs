using NewsArchive.Cleaning.Stories;

namespace NewsArchive.Evaluation.Training;

/// <summary>A node of a learned tree.</summary>
/// <param name="Mean">What the rows that came here add to the score, in log odds.</param>
internal abstract record TreeNode(double Mean)
{
    /// <summary>The node and what is below it, as <c>story-model.tsv</c> writes a tree.</summary>
    public string Written => WrittenWith(column => ((Feature)column).ToString());

    /// <summary>The same with other features.</summary>
    /// <param name="name">Of a column.</param>
    public string WrittenWith(Func<int, string> name) => this switch
    {
        Question question => FormattableString.Invariant(
            $"{name(question.Column)}<={question.Threshold:R}@{Mean:0.####} {question.Yes.WrittenWith(name)} {question.No.WrittenWith(name)}"),
        _ => FormattableString.Invariant($"{Mean:0.####}"),
    };

    /// <summary>Where a tree answers.</summary>
    internal sealed record Leaf(double Mean) : TreeNode(Mean);

    /// <summary>Where it asks whether a feature is at most a threshold.</summary>
    internal sealed record Question(double Mean, int Column, int Bin, float Threshold, TreeNode Yes, TreeNode No) : TreeNode(Mean);
}
