using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Web.Pages.Countries;

/// <summary>A country on the map, in the map's units.</summary>
/// <param name="Outline">A path of SVG; empty for a country so small that it is a dot at <paramref name="Left"/> and <paramref name="Top"/>.</param>
public sealed record MapShape(CountryCode Country, int Left, int Top, int Width, int Height, string Outline)
{
    /// <summary>Whether it has no outline.</summary>
    public bool IsDot => Outline.Length == 0;
}
