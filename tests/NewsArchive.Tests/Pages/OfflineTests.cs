using System.Text.Json;
using Microsoft.Playwright;

namespace NewsArchive.Tests.Pages;

/// <summary>What a browser keeps for reading without a connection. The network is cut by stopping the site.</summary>
public sealed class OfflineTests(Chromium browser) : IClassFixture<Chromium>
{
    [Fact]
    public async Task An_opened_article_can_be_read_without_a_connection_and_says_when_it_was_kept()
    {
        var site = await ServedArchive.StartAsync();
        var ids = await site.Archive.AddAsync(Some.Article("Rain & sun", text: "It rained."), Some.Article("Snow", text: "It snowed."));
        var page = await browser.OpenWithScriptsAsync();
        var rain = $"{site.Origin}/a/{ids[0]}/rain-sun";
        try
        {
            // The first page is opened before there is a worker.
            await page.GotoAsync(rain);
            await KeptAsync(page, rain);
            await page.GotoAsync(site.Origin + "/");
            await KeptAsync(page, site.Origin + "/");
            Assert.Equal(0, await page.Locator("#kept").CountAsync());
        }
        finally
        {
            await site.DisposeAsync();
        }

        await page.GotoAsync(rain);
        Assert.StartsWith("It rained.", await page.Locator(".text p").InnerTextAsync(), StringComparison.Ordinal);
        Assert.StartsWith("You are offline. This page is as it was on", await page.Locator("#kept").InnerTextAsync(), StringComparison.Ordinal);
        Assert.InRange(DateTime.Parse((await page.Locator("#kept time").GetAttributeAsync("datetime"))!, null, System.Globalization.DateTimeStyles.AdjustToUniversal), DateTime.UtcNow.AddMinutes(-5), DateTime.UtcNow);
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor"));

        // The same article from another list, and the list.
        await page.GotoAsync(rain + "?in=/country/fi");
        Assert.Equal(1, await page.Locator("#kept").CountAsync());
        await page.GotoAsync(site.Origin + "/");
        Assert.Equal(1, await page.Locator("#kept").CountAsync());
        Assert.Equal(2, await page.Locator("main h3").CountAsync());

        // What was never opened.
        await page.GotoAsync($"{site.Origin}/a/{ids[1]}/snow");
        Assert.Equal("You are offline", await page.Locator("h1").InnerTextAsync());
        Assert.Equal("Rain & sun", await page.Locator(".saved a").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Pages_of_forms_and_curators_are_not_kept()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article());
        var page = await browser.OpenWithScriptsAsync();
        await page.GotoAsync(site.Origin + "/");
        await KeptAsync(page, site.Origin + "/");
        foreach (var address in new[] { "/saved", "/settings", "/ingest", "/nowhere", "/countries" })
        {
            await page.GotoAsync(site.Origin + address);
        }

        await KeptAsync(page, site.Origin + "/countries");
        Assert.Equal("/ /countries", string.Join(' ', (await KeptAsync(page)).Select(kept => new Uri(kept).AbsolutePath).Order(StringComparer.Ordinal)));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_manifest_is_complete_and_its_icons_are_there()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article());
        var page = await site.ReadAsync("/");
        using var answer = await site.GetAsync("/manifest.webmanifest");
        using var manifest = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Contains("<link rel=\"manifest\" href=\"/manifest.webmanifest\">", page, StringComparison.Ordinal);
        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("manifest-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("/", manifest.RootElement.GetProperty("start_url").GetString());
        Assert.All(manifest.RootElement.GetProperty("icons").EnumerateArray(), icon =>
        {
            using var image = site.Client.GetAsync(icon.GetProperty("src").GetString(), TestContext.Current.CancellationToken).GetAwaiter().GetResult();
            Assert.Equal(icon.GetProperty("type").GetString(), image.Content.Headers.ContentType!.MediaType);
            Assert.True(image.IsSuccessStatusCode);
        });
    }

    private static Task<string[]> KeptAsync(IPage page) => page.EvaluateAsync<string[]>(
        "async () => (await Promise.all(['articles', 'lists'].map(async name => (await (await caches.open(name)).keys()).map(key => key.url)))).flat()");

    private static async Task KeptAsync(IPage page, string address)
    {
        for (var i = 0; i < 200 && !(await KeptAsync(page)).Contains(address); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Contains(address, await KeptAsync(page));
    }
}
