using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Tests.Pages;

/// <summary>What the style sheet promises, read from the file itself.</summary>
public sealed class StyleTests
{
    // WCAG 2.2, success criterion 1.4.3 (AA).
    private const double MinContrast = 4.5;

    // Success criterion 1.4.6 (AAA).
    private const double EnhancedContrast = 7;

    private static readonly string Sheet = File.ReadAllText(Path.Combine(Shared.Repository, "wwwroot", "css", "site.css"));

    /// <summary>Where the colours of each theme begin in the sheet.</summary>
    private static readonly Dictionary<string, string> Themes = new()
    {
        ["light"] = "\n:root {",
        ["night"] = "  :root:not([class*=\"theme-\"]) {",
        ["dark"] = "\n:root.theme-dark {",
        ["sepia"] = "\n:root.theme-sepia {",
        ["contrast"] = "\n:root.theme-contrast {",
    };

    private static readonly (string Text, string Ground)[] Pairs =
    [
        ("ink", "paper"),
        ("ink", "sunk"),
        ("soft", "paper"),
        ("soft", "sunk"),
        ("accent", "paper"),
        ("accent", "sunk"),
        ("paper", "ink"),
        ("paper", "accent"),
        ("mark-ink", "mark"),
        ("ink", "heat1"),
        ("ink", "heat2"),
        ("heat4-ink", "heat4"),
    ];

    [Theory]
    [InlineData("light", MinContrast)]
    [InlineData("night", MinContrast)]
    [InlineData("dark", MinContrast)]
    [InlineData("sepia", MinContrast)]
    [InlineData("contrast", EnhancedContrast)]
    public void Text_stands_out_from_its_ground_in_every_theme(string theme, double least)
    {
        Assert.All(Pairs, pair => Assert.InRange(Contrast(Colour(pair.Text, theme), Colour(pair.Ground, theme)), least, 21));
        Assert.InRange(Contrast(Colour("ink", theme), Colour("heat3", theme)), MinContrast, 21);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("night")]
    [InlineData("sepia")]
    [InlineData("contrast")]
    public void The_tones_of_the_map_differ_in_light_alone(string theme)
    {
        var tones = new[] { "land", "map1", "map2", "map3", "map4", "map5" };

        // Read without any colour, each is a clear step from the one before.
        Assert.All(tones.Zip(tones.Skip(1)), pair => Assert.InRange(Contrast(Colour(pair.First, theme), Colour(pair.Second, theme)), 1.2, 21));
        Assert.InRange(Contrast(Colour("map5", theme), Colour("paper", theme)), MinContrast, 21);
    }

    [Fact]
    public void The_dark_theme_is_that_of_dark_devices() => Assert.Equal(Colours("night"), Colours("dark"));

    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        Assert.DoesNotContain("url(", Sheet, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", Sheet, StringComparison.OrdinalIgnoreCase);
    }

    private static int[] Colour(string name, string theme)
    {
        var hex = Colours(theme)[name];
        return [.. Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
    }

    private static Dictionary<string, string> Colours(string theme)
    {
        var start = Sheet.IndexOf(Themes[theme], StringComparison.Ordinal);
        var block = Sheet[start..Sheet.IndexOf('}', start)];
        return Regex.Matches(block, "--([a-z0-9-]+): #([0-9a-f]{6});").ToDictionary(colour => colour.Groups[1].Value, colour => colour.Groups[2].Value);
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
