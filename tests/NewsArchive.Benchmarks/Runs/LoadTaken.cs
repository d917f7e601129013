namespace NewsArchive.Benchmarks.Runs;

/// <summary>What a site did under load.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="Processor">Microseconds of the server's processor for a request.</param>
internal sealed record LoadTaken(double Rate, double Processor)
{
    /// <summary>The middle of several rounds.</summary>
    public static LoadTaken Middle(IReadOnlyCollection<LoadTaken> rounds) =>
        new(new Times(rounds.Select(round => round.Rate)).Half, new Times(rounds.Select(round => round.Processor)).Half);
}
