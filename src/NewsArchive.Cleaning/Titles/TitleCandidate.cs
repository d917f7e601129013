namespace NewsArchive.Cleaning.Titles;

/// <summary>A block, or a part of one, that may be the headline.</summary>
/// <param name="Line">Index of its block in the ledger.</param>
/// <param name="Text">Its words, without what was cut off.</param>
/// <param name="IsPart">Whether something was cut off: a section label, the site's name.</param>
internal sealed record TitleCandidate(int Line, string Text, bool IsPart = false);
