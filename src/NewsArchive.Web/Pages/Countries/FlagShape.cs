namespace NewsArchive.Web.Pages.Countries;

/// <summary>One shape of a flag.</summary>
/// <param name="Path">A path of SVG.</param>
/// <param name="Colour">As SVG writes it.</param>
/// <param name="Stroke">How broad the line is that follows the path; null for a path that is filled.</param>
public sealed record FlagShape(string Path, string Colour, string? Stroke = null);
