namespace NewsArchive.Cleaning.Languages;

/// <summary>A row of <c>function-words.tsv</c>: a language in one of its scripts.</summary>
/// <param name="Code">ISO 639-1 code.</param>
/// <param name="Name">English name, for evidence.</param>
/// <param name="Script">The script of these words.</param>
internal sealed record Language(string Code, string Name, Script Script);
