using System.Text.Json;
using Microsoft.Playwright;
using NewsArchive.Tests.Pages;

namespace NewsArchive.Tests.Checkers;

/// <summary>Every kind of page passes all rules of axe-core, by day, by night and on a phone.</summary>
public sealed class AccessibilityTests(ServedSamples samples, Chromium browser) : IClassFixture<ServedSamples>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task No_page_has_a_violation(int width, ColorScheme colours)
    {
        var axe = NodePackages.File("axe-core", "axe.min.js");
        var page = await browser.OpenAsync(width, 900, colours, withScripts: true, bypassesPolicy: true);
        var violations = new List<string>();
        foreach (var address in await CheckedPages.OfAsync(samples))
        {
            await page.GotoAsync(samples.Site.Origin + address);
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = axe });
            var found = await page.EvaluateAsync<JsonElement>(
                "async () => (await axe.run()).violations.map(v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.html).join(' | ').slice(0, 400)}`)");
            violations.AddRange(found.EnumerateArray().Select(violation => $"{address}: {violation}"));
        }

        await page.Context.CloseAsync();
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }
}
