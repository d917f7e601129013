namespace NewsArchive.Cleaning.Stories;

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

    /// <summary>The sum of the answers of all trees to one row of features.</summary>
    public double Sum(ReadOnlySpan<float> row)
    {
        double sum = 0;
        for (var tree = 0; tree < trees; tree++)
        {
            var asked = questions.AsSpan(tree * inner, inner);
            var place = 0;
            for (var level = 0; level < depth; level++)
            {
                // Not "at most" and not "greater": what is no number goes the way of no.
                ref readonly var question = ref asked[place];
                place = (2 * place) + (row[question.Feature] <= question.Threshold ? 1 : 2);
            }

            sum += answers[(tree << depth) + place - inner];
        }

        return sum;
    }

    private readonly record struct Question(int Feature, float Threshold);
}
