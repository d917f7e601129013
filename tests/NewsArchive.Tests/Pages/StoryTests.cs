using Microsoft.Playwright;

namespace NewsArchive.Tests.Pages;

/// <summary>What a reader does, in a real browser with scripts switched off.</summary>
public sealed class StoryTests(Chromium browser)
{
    [Fact]
    public async Task A_reader_finds_an_article_reads_it_checks_the_ledger_and_keeps_the_permalink()
    {
        await using var site = await ServedArchive.StartAsync(
            Some.Article("Rain in Oulu", day: "2022-01-20"),
            Some.Article("Snow in Lund", "SE FI", "2022-01-22", "lund.example", "The first snow fell on Lund.\n\nNobody minded."),
            Some.Article("Fog in Malmö", "SE", "2022-01-21", "malmo.example"));
        var page = await browser.OpenAsync();
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);

        await page.GotoAsync(site.Origin);
        await ExpectAsync(page, "3 articles · 3 sources · 2 countries · 20 January 2022 – 22 January 2022");

        await page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Link, new() { NameRegex = new("^Sweden") }).ClickAsync();
        Assert.EndsWith("/country/se", page.Url, StringComparison.Ordinal);
        Assert.Equal("Sweden", await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
        Assert.Equal(["Snow in Lund", "Fog in Malmö"], await page.Locator("article h3").AllInnerTextsAsync());

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Words to search for" }).FillAsync("snow -fog");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await ExpectAsync(page, "1 article");
        Assert.Equal("snow", await page.Locator("article p mark").First.InnerTextAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "Snow in Lund" }).ClickAsync();
        Assert.Contains("/snow-in-lund?q=", page.Url, StringComparison.Ordinal);
        Assert.Equal(["Snow", "snow"], await page.Locator("article mark").AllInnerTextsAsync());
        Assert.Equal("none", await page.Locator("a.anchor").First.EvaluateAsync<string>("a => getComputedStyle(a).textDecorationLine"));

        await page.GetByRole(AriaRole.Link, new() { Name = "1 block hidden: 1 menu" }).ClickAsync();
        await ExpectAsync(page, "Home Sport Weather");
        await ExpectAsync(page, "said by the test");

        await page.GoBackAsync();
        await page.GoBackAsync();
        Assert.Contains("/search?q=snow", page.Url, StringComparison.Ordinal);

        await page.GoForwardAsync();
        var permalink = await page.Locator("link[rel=canonical]").GetAttributeAsync("href");
        await page.GotoAsync(permalink!);
        Assert.Equal("Snow in Lund", await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "22 January 2022" }).First.ClickAsync();
        Assert.EndsWith("/2022/01/22", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "January", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Cell, new() { Name = "21 1 article" }).GetByRole(AriaRole.Link).ClickAsync();
        await ExpectAsync(page, "Fog in Malmö");

        Assert.All(requests, url => Assert.StartsWith(site.Origin, url, StringComparison.Ordinal));
        Assert.Contains(requests, url => url.Contains("/css/site.", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_tab_stop_skips_to_the_content()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article());
        var page = await browser.OpenAsync();
        await page.GotoAsync(site.Origin);

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.Locator("a:focus").InnerTextAsync());
        await page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#main", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private static async Task ExpectAsync(IPage page, string text) =>
        await Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync();
}
