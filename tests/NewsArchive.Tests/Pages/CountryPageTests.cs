using Microsoft.Playwright;

namespace NewsArchive.Tests.Pages;

public sealed class CountryPageTests(Chromium browser)
{
    // Of ten articles five are on Finland, two of them and one other on Sweden: as many as chance would have would be 1.5.
    private static readonly string[] Tags = ["FI", "FI", "FI EE", "FI SE", "SE FI", "SE", "JP", "JP", "JP", "MX"];

    [Fact]
    public async Task What_a_country_is_often_together_with_is_counted_compared_with_chance_and_leads_to_both()
    {
        await using var site = await StartAsync();
        var page = await OpenAsync(site, "/country/fi");

        var others = page.GetByRole(AriaRole.Complementary, new() { Name = "The country" });
        Assert.Equal(["Sweden1.3 ×2", "Estonia1"], await others.GetByRole(AriaRole.Listitem).AllTextContentsAsync());

        await others.GetByRole(AriaRole.Link, new() { Name = "Sweden" }).ClickAsync();
        Assert.Equal("/search?q=country%3Ase&country=fi", new Uri(page.Url).PathAndQuery);
        Assert.StartsWith("2 articles", await page.Locator(".found").TextContentAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_part_of_the_articles_is_counted_without_a_comparison()
    {
        await using var site = await StartAsync();

        var page = await site.ReadAsync("/country/fi?from=2022-01-14");

        Assert.Contains("<bdi>Sweden</bdi><span>2</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("by chance", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_in_how_many_articles_the_country_is_the_subject()
    {
        await using var site = await StartAsync();

        Assert.Contains("5 articles: the subject of 4, mentioned in 1", await site.ReadAsync("/country/fi"), StringComparison.Ordinal);
        Assert.Contains("3 articles: the subject of all", await site.ReadAsync("/country/jp"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"sum\">1 article: the subject</p>", await site.ReadAsync("/country/mx"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"sum\">1 article: a mention</p>", await site.ReadAsync("/country/ee"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"sum\">0 articles</p>", await site.ReadAsync("/country/no"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_month_and_each_year_of_the_chart_leads_to_its_articles()
    {
        await using var site = await StartAsync();
        var page = await OpenAsync(site, "/country/fi");

        await page.GetByRole(AriaRole.Link, new() { Name = "January 2022: 5 articles" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(site.Origin + "/country/fi?from=2022-01&to=2022-01"); // waiting for the navigation itself may begin too late
        await page.GetByRole(AriaRole.Link, new() { Name = "2022", Exact = true }).ClickAsync();
        Assert.Equal("/country/fi?from=2022-01&to=2022-12", new Uri(page.Url).PathAndQuery);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_country_is_named_in_other_languages_and_its_flag_is_silent()
    {
        await using var site = await StartAsync();
        var page = await OpenAsync(site, "/country/fi");

        Assert.DoesNotContain("Finlandia", await page.Locator(".head").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".head summary").ClickAsync();
        Assert.Contains("Finlandia", await page.Locator(".head").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("img", await page.Locator(".head").AriaSnapshotAsync(), StringComparison.Ordinal);
        Assert.Contains("<span class=\"flag code\" aria-hidden=\"true\">MX</span>", await site.ReadAsync("/country/mx"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private static Task<ServedArchive> StartAsync() => ServedArchive.StartAsync(
        [.. Tags.Select((tags, i) => Some.Article($"Article {i}", tags, $"2022-01-{i + 11}", text: $"Number {i} is told in words of its own, {new string('x', i + 1)}."))]);

    private async Task<IPage> OpenAsync(ServedArchive site, string address)
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(site.Origin + address);
        return page;
    }
}
