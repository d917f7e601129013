namespace NewsArchive.Evaluation.Runs;

/// <summary>A measured figure that has, or may get, a floor: the higher the better.</summary>
/// <param name="Name">What it measures, e.g. <c>page sh F1</c>.</param>
/// <param name="Value">A share from 0 to 1; dumps a second where the name begins with <c>speed</c>.</param>
internal sealed record Figure(string Name, double Value)
{
    /// <summary>Whether it depends on the machine.</summary>
    public bool IsSpeed => Name.StartsWith("speed ", StringComparison.Ordinal);
}
