using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Web.Pages.Countries;

/// <summary>A flag, drawn from the words of <c>flags.tsv</c>.</summary>
/// <param name="Shapes">From the ground up.</param>
/// <param name="Canton">Another flag in the upper quarter at the hoist; null for none.</param>
public sealed record Flag(IReadOnlyList<FlagShape> Shapes, Flag? Canton)
{
    /// <summary>The width of every flag, in its own units.</summary>
    public const int Width = 60;

    /// <summary>The height of every flag.</summary>
    public const int Height = 40;

    private const string File = "flags.tsv";

    private static readonly Dictionary<string, string> Words = EmbeddedTable.Rows(typeof(Flag).Assembly, File).ToDictionary(line => line[0], line => line[1]);

    /// <summary>Null for a flag that cannot be drawn small and true.</summary>
    public static Flag? Find(CountryCode country) => Find(country.ToString());

    private static Flag? Find(string code)
    {
        if (!Words.TryGetValue(code, out var words))
        {
            return null;
        }

        var orders = words.Split("; ").Select(order => order.Split(' ')).ToLookup(order => order[0] == "canton");
        return new Flag([.. orders[false].SelectMany(FlagPen.Draw)], orders[true].Select(order => Find(order[1])).FirstOrDefault());
    }
}
