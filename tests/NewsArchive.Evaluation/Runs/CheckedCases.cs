namespace NewsArchive.Evaluation.Runs;

/// <summary>Cases that are right or wrong, and nothing between.</summary>
/// <param name="Name">What is checked, e.g. <c>dates strings</c>.</param>
/// <param name="Cases">How many there are; at least one.</param>
/// <param name="Wrong">A line for each that is wrong: what came, and what should have come.</param>
internal sealed record CheckedCases(string Name, int Cases, IReadOnlyList<string> Wrong)
{
    /// <summary>The share that is right, for the floors.</summary>
    public Figure Figure => new($"{Name} right", 1 - ((double)Wrong.Count / Cases));

    /// <summary>Checks cases.</summary>
    /// <param name="check">What is wrong with a case; null when it is right.</param>
    public static CheckedCases Of<T>(string name, IReadOnlyCollection<T> cases, Func<T, string?> check) =>
        new(name, cases.Count, [.. cases.Select(check).OfType<string>()]);
}
