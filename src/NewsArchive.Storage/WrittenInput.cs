namespace NewsArchive.Storage;

/// <summary>What became of an input of a batch.</summary>
/// <param name="Reason">
/// Why it has no article, a sentence, as its account tells it; null when it has one, when that was not looked at, or when it is
/// unchanged and repeats another input.
/// </param>
public readonly record struct WrittenInput(InputOutcome Outcome, string? Reason);
