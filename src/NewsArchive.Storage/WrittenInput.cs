namespace NewsArchive.Storage;

/// <summary>What became of an input of a batch.</summary>
/// <param name="Reason">Why it has no article, a sentence; null when it has one, or when that was not looked at.</param>
public readonly record struct WrittenInput(InputOutcome Outcome, string? Reason);
