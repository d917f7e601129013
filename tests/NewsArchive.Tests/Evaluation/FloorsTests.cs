using NewsArchive.Evaluation.Runs;

namespace NewsArchive.Tests.Evaluation;

/// <summary>The pinned floors of the evaluation.</summary>
public sealed class FloorsTests
{
    [Fact]
    public void A_figure_below_its_floor_is_named()
    {
        var floors = new Floors(new Dictionary<string, double> { ["page F1"] = 0.9, ["html F1"] = 0.9 });

        var breach = Assert.Single(floors.Breaches([new Figure("page F1", 0.8999), new Figure("html F1", 0.9), new Figure("new", 0)]));

        Assert.Equal("page F1 is 0.8999, its floor is 0.9000", breach);
    }

    [Fact]
    public void A_figure_that_is_no_longer_measured_does_not_take_its_floor_along()
    {
        var floors = new Floors(new Dictionary<string, double> { ["page F1"] = 0.9 });

        Assert.Equal(["page F1 is no longer measured"], floors.Breaches([]));
        Assert.NotEmpty(floors.Raise([], mayFall: false).Least);
        Assert.Empty(floors.Raise([], mayFall: true).Least);
    }

    [Fact]
    public void Speed_follows_the_machine_down_to_half()
    {
        var floors = new Floors(new Dictionary<string, double> { ["speed text"] = 100 });

        Assert.Empty(floors.Breaches([new Figure("speed text", 50)]));
        Assert.Single(floors.Breaches([new Figure("speed text", 49)]));
    }

    [Fact]
    public void Floors_rise_to_the_figures_and_fall_only_when_told()
    {
        var floors = new Floors(new Dictionary<string, double> { ["a"] = 0.5, ["b"] = 0.5, ["kept"] = 0.7 });
        Figure[] figures = [new("a", 0.91279), new("b", 0.4)];

        var raised = floors.Raise(figures, mayFall: false).Least;
        Assert.Equal([("a", 0.91), ("b", 0.5), ("kept", 0.7)], raised.Select(floor => (floor.Key, floor.Value)));
        Assert.Equal(0.398, floors.Raise(figures, mayFall: true).Least["b"]);
    }

    [Fact]
    public void Floors_are_the_same_after_writing_and_reading()
    {
        using var folder = new DumpFolder();
        var path = folder.Write("floors.json", "");
        new Floors(new Dictionary<string, double> { ["page sh F1"] = 0.911 }).Write(path);

        Assert.Equal(0.911, Floors.Read(path).Least["page sh F1"]);
        Assert.Empty(Floors.Read(path + ".absent").Least);
    }
}
