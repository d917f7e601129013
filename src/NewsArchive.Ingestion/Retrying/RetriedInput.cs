using NewsArchive.Storage;

namespace NewsArchive.Ingestion.Retrying;

/// <summary>What became of an input in quarantine that was tried again.</summary>
/// <param name="Id">See <see cref="InputRow.Id"/>.</param>
/// <param name="Origin">Where it lay: see <see cref="InputRow.Origin"/>.</param>
/// <param name="Outcome">
/// What it is now, or what its place holds now; null when there was nothing to try, so that it stays as it is.
/// </param>
/// <param name="Reason">Why it is no article, a sentence; null when it is one.</param>
/// <param name="ArticleId">The id in the address of its article; null when it has none.</param>
public sealed record RetriedInput(int Id, string Origin, InputOutcome? Outcome, string? Reason, string? ArticleId)
{
    /// <summary>Whether it is in quarantine after all.</summary>
    public bool IsHeld => Outcome is null or InputOutcome.Quarantined;
}
