using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace NewsArchive.Tests.Pages;

/// <summary>What a browser keeps for reading without a connection. The network is cut by stopping the site.</summary>
public sealed class OfflineTests(Chromium browser)
{
    // A browser cannot always tell whose network it is.
    private static readonly string[] Reasons = ["You are offline", "The archive does not answer"];

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
            await KeptAsync(page, $"{site.Origin}/a/{ids[0]}");
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
        Assert.Contains(". This is the copy that this browser kept on ", await page.Locator("#kept").InnerTextAsync(), StringComparison.Ordinal);
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
        Assert.Contains(await page.Locator("h1").InnerTextAsync(), Reasons);
        Assert.Equal("Rain & sun", await page.Locator(".saved a").InnerTextAsync());
        await page.Locator(".saved a").ClickAsync();
        Assert.StartsWith("It rained.", await page.Locator(".text p").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_article_is_kept_once_as_it_was_read_last_and_without_what_was_hidden()
    {
        var site = await ServedArchive.StartAsync();
        var id = (await site.Archive.AddAsync(Some.Article("Rain", text: "It rained.")))[0];
        var (rain, key) = ($"{site.Origin}/a/{id}/rain", $"{site.Origin}/a/{id}");
        var page = await browser.OpenWithScriptsAsync();
        await page.GotoAsync(site.Origin + "/");
        await KeptAsync(page, site.Origin + "/");
        await page.GotoAsync(rain + "?in=/country/fi");
        await KeptAsync(page, key);
        await page.GotoAsync(rain + "?q=rained");
        await using (var archive = site.Archive.Open())
        {
            await archive.Articles.ExecuteUpdateAsync(row => row.SetProperty(a => a.Title, "Hail"), TestContext.Current.CancellationToken);
        }

        await page.GotoAsync(rain + "?p=p-12345678");
        await page.GotoAsync(rain + "?hidden=show");
        Assert.EndsWith("/hail?hidden=show", page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(".hid").CountAsync());
        await page.GotoAsync(site.Origin + "/countries");
        await KeptAsync(page, site.Origin + "/countries");
        Assert.Equal([key], (await KeptAsync(page)).Where(kept => kept.Contains("/a/", StringComparison.Ordinal)));
        await site.DisposeAsync();

        foreach (var address in new[] { rain, rain + "?q=rained", rain + "?hidden=show", key })
        {
            await page.GotoAsync(address);
            Assert.Equal("Hail", await page.Locator("h1").InnerTextAsync());
            Assert.Equal((1, 0), (await page.Locator("#kept").CountAsync(), await page.Locator(".hid").CountAsync()));
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_last_200_articles_are_kept_and_one_that_is_opened_again_counts_as_new()
    {
        await using var site = await ServedArchive.StartAsync();
        var ids = await site.Archive.AddAsync(Some.Article("Rain"), Some.Article("Snow"));
        var page = await browser.OpenWithScriptsAsync();
        await page.GotoAsync($"{site.Origin}/a/{ids[0]}/rain");
        await KeptAsync(page, $"{site.Origin}/a/{ids[0]}");
        await page.EvaluateAsync("async () => { const cache = await caches.open('articles'); for (let i = 0; i < 199; i++) await cache.put('/a/x' + i, new Response('x')) }");

        await page.GotoAsync($"{site.Origin}/a/{ids[0]}/rain");
        await page.GotoAsync($"{site.Origin}/a/{ids[1]}/snow");
        await KeptAsync(page, $"{site.Origin}/a/{ids[1]}");

        for (var i = 0; i < 200 && (await KeptAsync(page)).Length > 200; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        var kept = await KeptAsync(page);
        Assert.Equal(200, kept.Length);
        Assert.DoesNotContain(site.Origin + "/a/x0", kept);
        Assert.Contains(site.Origin + "/a/x1", kept);
        Assert.Contains($"{site.Origin}/a/{ids[0]}", kept);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(StatusCodes.Status502BadGateway)]
    [InlineData(StatusCodes.Status503ServiceUnavailable)]
    [InlineData(StatusCodes.Status504GatewayTimeout)]
    public async Task Where_a_proxy_answers_for_the_archive_the_kept_copy_says_so(int status)
    {
        var site = await ServedArchive.StartAsync();
        var id = (await site.Archive.AddAsync(Some.Article("Rain")))[0];
        var page = await browser.OpenWithScriptsAsync();
        await page.GotoAsync($"{site.Origin}/a/{id}/rain");
        await KeptAsync(page, $"{site.Origin}/a/{id}");
        await site.DisposeAsync();
        await using var proxy = await AnswerAsync(site.Origin, status);

        await page.GotoAsync($"{site.Origin}/a/{id}/rain");
        Assert.StartsWith("The archive does not answer. This is the copy that this browser kept on ", await page.Locator("#kept").InnerTextAsync(), StringComparison.Ordinal);

        // What was never opened, and the page that lists what was.
        foreach (var address in new[] { "/countries", "/offline" })
        {
            Assert.Equal(status, (await page.GotoAsync(site.Origin + address))!.Status);
            Assert.Equal("The archive does not answer", await page.Locator("h1").InnerTextAsync());
            Assert.Equal("Rain", await page.Locator(".saved a").InnerTextAsync());
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(StatusCodes.Status404NotFound)]
    [InlineData(StatusCodes.Status410Gone)]
    public async Task A_withdrawn_article_is_not_kept_any_longer_nor_is_its_ledger(int status)
    {
        var site = await ServedArchive.StartAsync();
        var ids = await site.Archive.AddAsync(Some.Article("Rain"), Some.Article("Snow"));
        var page = await browser.OpenWithScriptsAsync();
        foreach (var (address, key) in new[] { ("/", "/"), ($"/a/{ids[1]}/snow", $"/a/{ids[1]}"), ($"/a/{ids[0]}/rain", $"/a/{ids[0]}"), ($"/a/{ids[0]}/ledger", $"/a/{ids[0]}/ledger") })
        {
            await page.GotoAsync(site.Origin + address);
            await KeptAsync(page, site.Origin + key);
        }

        await site.DisposeAsync();
        await using (await AnswerAsync(site.Origin, status))
        {
            Assert.Equal(status, (await page.GotoAsync($"{site.Origin}/a/{ids[0]}/rain?q=rain"))!.Status);
        }

        foreach (var address in new[] { "rain", "ledger" })
        {
            await page.GotoAsync($"{site.Origin}/a/{ids[0]}/{address}");
            Assert.Equal(0, await page.Locator("#kept").CountAsync());
            Assert.Equal("Snow", await page.Locator(".saved a").InnerTextAsync());
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_device_without_a_network_says_that_it_is_offline()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article());
        var page = await browser.OpenWithScriptsAsync();
        await page.GotoAsync(site.Origin + "/");
        await KeptAsync(page, site.Origin + "/");
        await page.Context.SetOfflineAsync(true);

        await page.GotoAsync(site.Origin + "/");
        Assert.StartsWith("You are offline. This is the copy ", await page.Locator("#kept").InnerTextAsync(), StringComparison.Ordinal);
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

    // As a proxy does where the archive is gone.
    private static async Task<WebApplication> AnswerAsync(string origin, int status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(origin);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("no archive", context.RequestAborted);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
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
