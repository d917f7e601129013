namespace NewsArchive.Cleaning.Rules;

/// <summary>A rule's opinion of a block; the role decides whether the block is shown.</summary>
/// <param name="Role">What the block is.</param>
/// <param name="Why">The evidence: a sentence the reader of the ledger will see.</param>
/// <param name="Confidence">From 0 (a guess) to 1 (certain).</param>
public sealed record Verdict(Role Role, string Why, double Confidence);
