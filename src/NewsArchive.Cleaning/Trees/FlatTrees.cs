using System.Numerics;

namespace NewsArchive.Cleaning.Trees;

/// <summary>Decision trees filled up to one depth and laid out by place, the questions of place n at 2n + 1 and 2n + 2.</summary>
/// <param name="trees">How many.</param>
/// <param name="depth">Questions from the root to an answer.</param>
internal sealed class FlatTrees(int trees, int depth)
{
    private readonly int inner = (1 << depth) - 1;
    private readonly Question[] questions = new Question[trees * ((1 << depth) - 1)];
    private readonly double[] answers = new double[trees << depth];

    /// <summary>Asks at a place whether a feature is at most a threshold.</summary>
    public void Ask(int tree, int place, int feature, float threshold) =>
        questions[(tree * inner) + place] = new Question(feature, threshold);

    /// <summary>Answers at a place, and at all below it.</summary>
    public void Answer(int tree, int place, double answer)
    {
        if (place >= inner)
        {
            answers[(tree << depth) + place - inner] = answer;
            return;
        }

        Answer(tree, (2 * place) + 1, answer);
        Answer(tree, (2 * place) + 2, answer);
    }

    /// <summary>The sums of the answers of all trees to several rows of features, a lane a row.</summary>
    /// <param name="columns">A vector a feature.</param>
    /// <remarks>All questions are asked of all rows at once: that takes less than to wait for each answer before the next question.</remarks>
    public Vector<double> Sum(ReadOnlySpan<Vector<double>> columns)
    {
        Span<Vector<double>> given = stackalloc Vector<double>[1 << depth];
        var sum = Vector<double>.Zero;
        for (var tree = 0; tree < trees; tree++)
        {
            var asked = questions.AsSpan(tree * inner, inner);
            var leaves = answers.AsSpan(tree << depth, 1 << depth);
            for (var leaf = 0; leaf < leaves.Length; leaf++)
            {
                given[leaf] = new Vector<double>(leaves[leaf]);
            }

            for (var width = leaves.Length / 2; width > 0; width /= 2)
            {
                for (var i = 0; i < width; i++)
                {
                    // Not "at most" and not "greater": what is no number goes the way of no.
                    ref readonly var question = ref asked[width - 1 + i];
                    var isYes = Vector.LessThanOrEqual(columns[question.Feature], new Vector<double>(question.Threshold));
                    given[i] = Vector.ConditionalSelect(isYes, given[2 * i], given[(2 * i) + 1]);
                }
            }

            sum += given[0];
        }

        return sum;
    }

    private readonly record struct Question(int Feature, float Threshold);
}
