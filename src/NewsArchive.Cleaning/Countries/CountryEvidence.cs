namespace NewsArchive.Cleaning.Countries;

/// <summary>A sentence that names a country.</summary>
/// <param name="Name">The name as found, e.g. <c>Kremlin</c>.</param>
/// <param name="Sentence">The sentence around it.</param>
public sealed record CountryEvidence(string Name, string Sentence);
