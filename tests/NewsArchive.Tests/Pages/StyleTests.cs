using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Tests.Pages;

/// <summary>What the style sheet promises, read from the file itself.</summary>
public sealed class StyleTests
{
    // WCAG 2.2, success criterion 1.4.3 (AA).
    private const double MinContrast = 4.5;

    private static readonly string Sheet = File.ReadAllText(Path.Combine(Shared.Repository, "wwwroot", "css", "site.css"));

    [Theory]
    [InlineData("ink", "paper")]
    [InlineData("ink", "sunk")]
    [InlineData("soft", "paper")]
    [InlineData("soft", "sunk")]
    [InlineData("accent", "paper")]
    [InlineData("accent", "sunk")]
    [InlineData("paper", "ink")]
    [InlineData("paper", "accent")]
    [InlineData("mark-ink", "mark")]
    [InlineData("ink", "heat1")]
    [InlineData("ink", "heat2")]
    [InlineData("ink", "heat3")]
    [InlineData("heat4-ink", "heat4")]
    public void Text_stands_out_from_its_ground_by_day_and_night(string text, string ground)
    {
        Assert.InRange(Contrast(Colour(text, night: 0), Colour(ground, night: 0)), MinContrast, 21);
        Assert.InRange(Contrast(Colour(text, night: 1), Colour(ground, night: 1)), MinContrast, 21);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_tones_of_the_map_differ_in_light_alone(int night)
    {
        var tones = new[] { "land", "map1", "map2", "map3", "map4", "map5" };

        // Read without any colour, each is a clear step from the one before.
        Assert.All(tones.Zip(tones.Skip(1)), pair => Assert.InRange(Contrast(Colour(pair.First, night), Colour(pair.Second, night)), 1.2, 21));
        Assert.InRange(Contrast(Colour("map5", night), Colour("paper", night)), MinContrast, 21);
    }

    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        Assert.DoesNotContain("url(", Sheet, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", Sheet, StringComparison.OrdinalIgnoreCase);
    }

    private static int[] Colour(string name, int night)
    {
        var hex = Regex.Matches(Sheet, $@"--{name}: #([0-9a-f]{{3,6}});")[night].Groups[1].Value;
        return [.. Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
    }

    private static double Contrast(int[] one, int[] other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(int[] colour)
    {
        var linear = colour.Select(c => c / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }
}
