using System.Text.Json;
using Microsoft.Playwright;
using NewsArchive.Tests.Pages;
using NewsArchive.Web.Pages.Settings;

namespace NewsArchive.Tests.Checkers;

/// <summary>Every kind of page passes all rules of axe-core, by day, by night and on a phone, and those of contrast in all colours a reader may choose.</summary>
public sealed class AccessibilityTests(ServedSamples samples, Chromium browser) : IClassFixture<ServedSamples>, IClassFixture<Chromium>
{
    // The size of targets is a rule of WCAG 2.2, which axe leaves out unless it is asked for.
    private const string AllRules = "{ rules: { 'target-size': { enabled: true } } }";
    private const string Contrast = "{ runOnly: ['color-contrast'] }";

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task No_page_has_a_violation(int width, ColorScheme colours) =>
        await CheckAsync(await browser.OpenAsync(width, 900, colours, withScripts: true, bypassesPolicy: true), AllRules);

    [Theory]
    [InlineData("sepia")]
    [InlineData("contrast")]
    public async Task All_words_stand_out_in_colours_that_a_reader_chose(string theme)
    {
        var page = await browser.OpenAsync(withScripts: true, bypassesPolicy: true);
        var cookie = ReadingSettings.Usual.With("theme", theme).Print();
        await page.Context.AddCookiesAsync([new Cookie { Name = ReadingSettings.Cookie, Value = cookie, Url = samples.Site.Origin }]);
        await CheckAsync(page, Contrast);
    }

    private async Task CheckAsync(IPage page, string rules)
    {
        var axe = NodePackages.File("axe-core", "axe.min.js");
        var violations = new List<string>();
        foreach (var address in await CheckedPages.OfAsync(samples))
        {
            await page.GotoAsync(samples.Site.Origin + address);
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = axe });
            var found = await page.EvaluateAsync<JsonElement>(
                $"async () => (await axe.run({rules})).violations.map(v => `${{v.id}}: ${{v.help}}: ${{v.nodes.map(n => n.html).join(' | ').slice(0, 400)}}`)");
            violations.AddRange(found.EnumerateArray().Select(violation => $"{address}: {violation}"));
        }

        await page.Context.CloseAsync();
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }
}
