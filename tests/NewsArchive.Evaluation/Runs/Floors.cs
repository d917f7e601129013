using System.Text.Json;

namespace NewsArchive.Evaluation.Runs;

/// <summary>The least that each figure must be, as <c>floors.json</c> has it.</summary>
/// <param name="Least">By the names of the figures.</param>
internal sealed record Floors(IReadOnlyDictionary<string, double> Least)
{
    // A harmless change may move a figure by one article of a hundred blocks; speed follows the machine and its other work.
    private const double Slack = 0.002;
    private const double SpeedFactor = 0.5;
    private const double LooseBy = 0.005;

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

    /// <summary>Reads the file; no floors where there is none.</summary>
    public static Floors Read(string path) => new(
        File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(path)) ?? [] : []);

    /// <summary>Writes the file.</summary>
    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(Least, Layout) + "\n");

    /// <summary>A sentence for each figure below its floor, and for each floor whose figure nobody measures any more.</summary>
    public IReadOnlyList<string> Breaches(IReadOnlyCollection<Figure> figures) =>
    [
        .. figures.Where(figure => figure.Value < LeastOf(figure))
            .Select(figure => FormattableString.Invariant($"{figure.Name} is {figure.Value:0.0000}, its floor is {LeastOf(figure):0.0000}")),
        .. Least.Keys.Except(figures.Select(figure => figure.Name)).Select(name => $"{name} is no longer measured"),
    ];

    /// <summary>How many figures have no floor yet or stand clear of it, so that it could rise.</summary>
    public int Loose(IEnumerable<Figure> figures) =>
        figures.Count(figure => !figure.IsSpeed && figure.Value > Least.GetValueOrDefault(figure.Name) + LooseBy);

    /// <summary>These floors raised to the figures; a floor falls, or goes with its figure, only where <paramref name="mayFall"/> says so.</summary>
    public Floors Raise(IEnumerable<Figure> figures, bool mayFall) => new(figures.Aggregate(
        new SortedDictionary<string, double>(mayFall ? [] : Least.ToDictionary(), StringComparer.Ordinal),
        (floors, figure) =>
        {
            var floor = Pinned(figure);
            floors[figure.Name] = mayFall ? floor : Math.Max(floor, floors.GetValueOrDefault(figure.Name));
            return floors;
        }));

    private static double Pinned(Figure figure) => figure.IsSpeed
        ? Math.Floor(figure.Value)
        : Math.Round(Math.Max(0, Math.Floor(figure.Value * 1000) / 1000 - Slack), 3);

    private double LeastOf(Figure figure) => Least.GetValueOrDefault(figure.Name) * (figure.IsSpeed ? SpeedFactor : 1);
}
