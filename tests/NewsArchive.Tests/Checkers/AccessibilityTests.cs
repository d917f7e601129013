using System.Text.Json;
using Microsoft.Playwright;
using NewsArchive.Tests.Pages;

namespace NewsArchive.Tests.Checkers;

/// <summary>Every kind of page passes all rules of axe-core on a desk and on a phone, and those of contrast in all colours there are.</summary>
public sealed class AccessibilityTests(ServedSamples samples, Chromium browser) : IClassFixture<ServedSamples>
{
    // The size of targets is a rule of WCAG 2.2, which axe leaves out unless it is asked for.
    private const string AllRules = "{ rules: { 'target-size': { enabled: true } } }";
    private const string Contrast = "{ runOnly: ['color-contrast'] }";

    private const int Phone = 390;
    private const int Desk = 1280;

    [Fact]
    public async Task No_page_has_a_violation()
    {
        var axe = NodePackages.File("axe-core", "axe.min.js");
        var page = await browser.OpenAsync(Desk, withScripts: true, bypassesPolicy: true);
        var violations = new List<string>();
        foreach (var address in await CheckedPages.OfAsync(samples))
        {
            await page.SetViewportSizeAsync(Desk, 900);
            await page.GotoAsync(samples.Site.Origin + address);
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = axe });
            await CheckAsync($"{address} on a desk", AllRules);
            foreach (var theme in new[] { "dark", "sepia", "contrast" })
            {
                await page.EvaluateAsync($"document.documentElement.className = 'theme-{theme}'");
                await CheckAsync($"{address} in {theme}", Contrast);
            }

            await page.EvaluateAsync("document.documentElement.className = ''");
            await page.SetViewportSizeAsync(Phone, 900);
            await CheckAsync($"{address} on a phone", AllRules);
        }

        await page.Context.CloseAsync();
        Assert.True(violations.Count == 0, string.Join('\n', violations));

        async Task CheckAsync(string where, string rules)
        {
            var found = await page.EvaluateAsync<JsonElement>(
                $"async () => (await axe.run({rules})).violations.map(v => `${{v.id}}: ${{v.help}}: ${{v.nodes.map(n => n.html).join(' | ').slice(0, 400)}}`)");
            violations.AddRange(found.EnumerateArray().Select(violation => $"{where}: {violation}"));
        }
    }
}
