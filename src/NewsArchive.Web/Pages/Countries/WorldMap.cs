using System.Globalization;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Web.Pages.Countries;

/// <summary>The outlines of all countries, drawn once by <c>docs/map</c>.</summary>
public static class WorldMap
{
    private const string File = "world-map.tsv";

    private static readonly IReadOnlyList<string[]> Lines = [.. EmbeddedTable.Rows(typeof(WorldMap).Assembly, File)];

    /// <summary>The width of the whole map, in its own units.</summary>
    public static int Width { get; } = Number(Lines[0][3]);

    /// <summary>The height of the whole map.</summary>
    public static int Height { get; } = Number(Lines[0][4]);

    /// <summary>Every country that has a place on the map, by its code.</summary>
    public static IReadOnlyDictionary<CountryCode, MapShape> Shapes { get; } = Lines.Skip(1)
        .Select(line => new MapShape(
            CountryCode.Parse(line[0], CultureInfo.InvariantCulture), Number(line[1]), Number(line[2]), Number(line[3]), Number(line[4]), line[5]))
        .ToDictionary(shape => shape.Country);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
