using Microsoft.Playwright;

namespace NewsArchive.Tests.Pages;

/// <summary>What paper and windows with forced colours show, in a real browser.</summary>
public sealed class MediaTests(Chromium browser, ServedSamples samples) : IClassFixture<ServedSamples>
{
    private const string Black = "rgb(0, 0, 0)";

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_printed_month_shows_its_days_in_black_on_paper(ColorScheme colours)
    {
        var page = await browser.OpenAsync(colours: colours);
        await page.GotoAsync(samples.Site.Origin + samples.Month);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.All(await StylesAsync(page, ".calendar td:has(a) a", "color"), colour => Assert.Equal(Black, colour));
        Assert.All(await StylesAsync(page, ".calendar td:has(a)", "background-color"), ground => Assert.Equal("rgba(0, 0, 0, 0)", ground));
        Assert.All(await StylesAsync(page, ".calendar td:has(a)", "border-top-color"), border => Assert.Equal(Black, border));
        Assert.All(await StylesAsync(page, ".calendar td:has(a)", "border-top-style"), border => Assert.Equal("solid", border));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Forced_colours_leave_calendar_and_chart_visible()
    {
        var page = await browser.OpenAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });

        await page.GotoAsync(samples.Site.Origin + "/");
        var paper = (await StylesAsync(page, "body", "background-color"))[0];
        Assert.All(await StylesAsync(page, ".chart path:not(.field)", "fill"), bar => Assert.NotEqual(paper, bar));
        Assert.All(await StylesAsync(page, ".chart text", "fill"), text => Assert.NotEqual(paper, text));
        Assert.All(await StylesAsync(page, ".chart .field", "fill"), field => Assert.Equal("rgba(0, 0, 0, 0)", field));

        await page.GotoAsync(samples.Site.Origin + samples.Month);
        Assert.All(await StylesAsync(page, ".calendar td:has(a)", "border-top-width"), border => Assert.Equal("2px", border));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_phone_no_line_begins_with_a_dot_and_on_a_desk_no_span_of_dates_breaks()
    {
        var page = await browser.OpenAsync(320);
        await page.GotoAsync(samples.Site.Origin + "/");
        Assert.All(await ContentsAsync(page, ".by > *", "::before"), content => Assert.Equal("none", content));
        Assert.Contains(await ContentsAsync(page, ".by > *", "::after"), content => content.StartsWith("\"·\"", StringComparison.Ordinal));
        Assert.DoesNotContain(" ·", await page.Locator(".strip").TextContentAsync(), StringComparison.Ordinal);

        await page.SetViewportSizeAsync(1280, 900);
        await page.GotoAsync(samples.Site.Origin + "/sources");
        var heights = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('.register tbody tr')].map(r => r.getBoundingClientRect().height)");
        Assert.All(heights, height => Assert.Equal(heights[0], height, 1.0));
        await page.Context.CloseAsync();
    }

    private static Task<string[]> ContentsAsync(IPage page, string selector, string part) => page.EvaluateAsync<string[]>(
        "([selector, part]) => [...document.querySelectorAll(selector)].map(e => getComputedStyle(e, part).content)", new[] { selector, part });

    private static async Task<string[]> StylesAsync(IPage page, string selector, string property)
    {
        var values = await page.EvaluateAsync<string[]>(
            "([selector, property]) => [...document.querySelectorAll(selector)].map(e => getComputedStyle(e)[property])",
            new[] { selector, Camel(property) });
        Assert.NotEmpty(values);
        return values;
    }

    private static string Camel(string property) =>
        string.Concat(property.Split('-').Select((part, i) => i == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
