using NewsArchive.Evaluation.Training;

namespace NewsArchive.Tests.Evaluation;

/// <summary>How weights are learned from pages whose right candidates are known.</summary>
public sealed class RankTrainerTests
{
    // The first kind of evidence tells the right candidate, the second stands on all, the third on wrong ones only.
    private static readonly RankedPage[] Pages =
    [
        new("a", "k", 1, [[1, 1, 0], [0, 1, 1]], [true, false]),
        new("b", "k", 1, [[0, 1, 1], [1, 1, 0], [0, 1, 0]], [false, true, false]),
        new("c", "k", 1, [[0, 1, 1], [0, 1, 0]], [false, false]),
    ];

    [Fact]
    public void What_tells_the_right_candidate_is_worth_something()
    {
        var weights = new RankTrainer().Fit(Pages, features: 3);

        Assert.True(weights[0] > 1);
        Assert.True(weights[2] < 0);
        Assert.Equal([0, 1, -1], Pages.Select(page => RankTrainer.Best(page, weights, least: 0)));
    }

    [Fact]
    public void The_same_pages_give_the_same_weights() =>
        Assert.Equal(new RankTrainer().Fit(Pages, 3), new RankTrainer().Fit(Pages, 3));

    [Fact]
    public void Pages_without_candidates_teach_nothing() =>
        Assert.All(new RankTrainer().Fit([new RankedPage("a", "k", 1, [], [])], 3), weight => Assert.Equal(0, weight));
}
