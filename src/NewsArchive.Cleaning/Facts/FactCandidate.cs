namespace NewsArchive.Cleaning.Facts;

/// <summary>Something the dump says that a fact of the article could be.</summary>
/// <param name="Fact">Which fact.</param>
/// <param name="Value">As it would be shown; shortened where it is too long to be true.</param>
/// <param name="Rule">Which rule found it.</param>
/// <param name="Evidence">A sentence the reader sees.</param>
/// <param name="IsChosen">Whether the article says it.</param>
public sealed record FactCandidate(FactName Fact, string Value, string Rule, string Evidence, bool IsChosen = false);
