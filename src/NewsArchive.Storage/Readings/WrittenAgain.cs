namespace NewsArchive.Storage.Readings;

/// <summary>What became of a dump that was cleaned again.</summary>
/// <param name="Became">
/// As it was to be written; a dump that was to be an article repeats the text of one, or the other way round, where the archive has
/// changed meanwhile.
/// </param>
/// <param name="Refusal">Why it could not be written and stays as it is, a sentence; null when it was.</param>
public sealed record WrittenAgain(Recleaned Became, string? Refusal);
