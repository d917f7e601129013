namespace NewsArchive.Storage;

/// <summary>A country of a <see cref="PreparedArticle"/>; its evidence is in the ledger.</summary>
/// <param name="Code">Two capital letters.</param>
internal readonly record struct PreparedCountry(string Code, bool IsSubject, double Weight);
