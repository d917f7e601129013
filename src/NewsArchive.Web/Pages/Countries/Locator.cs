using System.Globalization;
using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Web.Pages.Countries;

/// <summary>A piece of the world map with a country in its middle.</summary>
/// <param name="ViewBox">The piece, as SVG writes it.</param>
/// <param name="Country">The country itself.</param>
/// <param name="Around">The outlines that reach into the piece.</param>
public sealed record Locator(string ViewBox, MapShape Country, IReadOnlyList<MapShape> Around)
{
    /// <summary>How wide a piece is to its height.</summary>
    public const double Shape = 1.5;

    // A sixth of the way round the world: enough to know where one is, and outlines are drawn for no less.
    private const double LeastWidth = 330;

    private const double Margin = 1.5;

    /// <summary>Null for a country that has no place on the map.</summary>
    public static Locator? Of(CountryCode country)
    {
        if (!WorldMap.Shapes.TryGetValue(country, out var shape))
        {
            return null;
        }

        var width = Math.Clamp(Math.Max(shape.Width, shape.Height * Shape) * Margin, LeastWidth, WorldMap.Height * Shape);
        var height = width / Shape;
        var left = Math.Clamp(shape.Left + ((shape.Width - width) / 2), 0, WorldMap.Width - width);
        var top = Math.Clamp(shape.Top + ((shape.Height - height) / 2), 0, WorldMap.Height - height);
        return new Locator(
            string.Create(CultureInfo.InvariantCulture, $"{left:0} {top:0} {width:0} {height:0}"),
            shape,
            [.. WorldMap.Shapes.Values.Where(other => other != shape && !other.IsDot
                && other.Left < left + width && other.Left + other.Width > left && other.Top < top + height && other.Top + other.Height > top)]);
    }
}
