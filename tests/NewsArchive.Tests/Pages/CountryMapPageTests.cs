using System.Net.Http.Headers;
using Microsoft.Playwright;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Web.Pages.Countries;

namespace NewsArchive.Tests.Pages;

public sealed class CountryMapPageTests(Chromium browser, ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const int MaxPageBytes = 60_000;

    [Fact]
    public void Every_country_that_can_be_tagged_has_a_place_on_the_map()
    {
        Assert.Empty(CountryNames.All.Except(WorldMap.Shapes.Keys));
        Assert.All(WorldMap.Shapes.Values, shape => Assert.InRange(shape.Left + shape.Width, 1, WorldMap.Width));
        Assert.All(WorldMap.Shapes.Values, shape => Assert.InRange(shape.Top + shape.Height, 1, WorldMap.Height));
    }

    [Theory]
    [InlineData("/countries?from=2022-01-22&to=2022-01-22", "Finland 1, Sweden 1, Ukraine 1")]
    [InlineData("/countries?source=lund.example", "Sweden 3, Finland 1")]
    [InlineData("/countries?source=lund.example&order=name", "Finland 1, Sweden 3")]
    [InlineData("/countries?lang=ar", "Sweden 1")]
    [InlineData("/countries?q=snow", "Finland 1, Sweden 1")]
    [InlineData("/countries?country=se", "Sweden 3, Finland 1")]
    public async Task Map_and_table_count_the_articles_of_the_filter(string address, string counts)
    {
        var page = await OpenAsync(room.Site, address);

        var rows = await page.Locator(".register tbody tr").AllInnerTextsAsync();
        Assert.Equal(counts, string.Join(", ", rows.Select(row => string.Join(' ', Words(row)))));
        var drawn = await page.Locator(".map > svg a title").AllTextContentsAsync();
        Assert.Equal(counts.Split(", ").Order(), drawn.Select(title => title.Replace(":", "", StringComparison.Ordinal).Split(" article")[0]).Order());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/countries?from=2022", "/country/ua?from=2022-01")]
    [InlineData("/countries?q=%22bold", "/search?q=%22bold&country=ua")]
    [InlineData("/countries?country=ua", "/country/ua")]
    public async Task A_country_leads_to_the_articles_that_were_counted(string address, string list)
    {
        var page = await OpenAsync(room.Site, address);
        await page.GetByRole(AriaRole.Group, new() { Name = "World map" }).GetByRole(AriaRole.Link, new() { Name = "Ukraine: 1 article" }).ClickAsync();

        Assert.Equal(list, new Uri(page.Url).PathAndQuery);
        Assert.Contains("1 article", await page.Locator(".sum, .found").First.TextContentAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_reaches_each_country_with_articles_the_most_first_and_may_skip_the_map()
    {
        var page = await OpenAsync(room.Site, "/countries?source=lund.example");
        await page.Locator(".map .skip").FocusAsync();

        var reached = new List<string?>();
        for (var i = 0; i < 2; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("document.activeElement.querySelector('title')?.textContent"));
        }

        Assert.Equal(["Sweden: 3 articles", "Finland: 1 article"], reached);
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement.querySelector('path')).stroke"));
        Assert.Equal("#register", await page.Locator(".map .skip").GetAttributeAsync("href"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task To_a_screen_reader_the_map_is_a_group_of_links()
    {
        var page = await OpenAsync(room.Site, "/countries?source=lund.example");

        var tree = await page.Locator(".map").AriaSnapshotAsync();

        Assert.Contains("- group \"World map of articles by country\":", tree, StringComparison.Ordinal);
        Assert.Contains("link \"Sweden: 3 articles\"", tree, StringComparison.Ordinal);
        Assert.DoesNotContain("no articles", tree, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    // Places by their point on the map: what is disputed lies where the tags put it.
    [Theory]
    [InlineData(1083, 180, "Ukraine")] // Simferopol
    [InlineData(1159, 438, "Somalia")] // Hargeisa
    [InlineData(1088, 246, "Cyprus")] // Famagusta
    [InlineData(1020, 195, "Kosovo")]
    [InlineData(833, 325, "Western Sahara")]
    [InlineData(1582, 329, "Taiwan")]
    [InlineData(738, 63, "Greenland")]
    [InlineData(597, 481, "French Guiana")]
    public async Task Disputed_and_distant_land_lies_where_the_tags_put_it(int x, int y, string name)
    {
        await using var site = await ServedArchive.StartAsync(Some.Article("Everywhere", AllCountries));
        var page = await OpenAsync(site, "/countries");

        var title = await page.EvaluateAsync<string>(
            """
            ([x, y]) => {
              const at = document.querySelector('.map > svg').createSVGPoint();
              [at.x, at.y] = [x, y];
              return [...document.querySelectorAll('.map > svg a path')].filter(path => path.isPointInFill(at)).map(path => path.parentNode.querySelector('title').textContent).join();
            }
            """,
            new[] { x, y });
        Assert.Equal($"{name}: 1 article", title);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_page_with_every_country_is_small(string encoding)
    {
        await using var site = await ServedArchive.StartAsync(Some.Article("Everywhere", AllCountries));
        site.Client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));

        using var answer = await site.GetAsync("/countries?source=example.org&lang=en&from=2022-01-02&to=2022-02-03");

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, MaxPageBytes);
    }

    [Fact]
    public async Task What_is_asked_for_in_vain_is_said_and_can_be_taken_back()
    {
        var page = await room.Site.ReadAsync("/countries?q=nonesuch&from=2022");

        Assert.Contains("No articles match.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/countries?q=nonesuch\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/countries?from=2022-01\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "/countries")]
    [InlineData("/?lang=ar", "/countries?lang=ar")]
    [InlineData("/2022/01", "/countries?from=2022-01&amp;to=2022-01")]
    [InlineData("/source/lund.example?from=2022", "/countries?source=lund.example&amp;from=2022-01")]
    [InlineData("/country/se?stories=one", "/countries?country=se")]
    [InlineData("/search?q=snow&sort=relevance", "/countries?q=snow")]
    public async Task Every_list_leads_to_its_map(string list, string map) =>
        Assert.Contains($"href=\"{map}\">On the map</a>", await room.Site.ReadAsync(list), StringComparison.Ordinal);

    private static string AllCountries => string.Join(' ', CountryNames.All);

    private static string[] Words(string row) => row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private async Task<IPage> OpenAsync(ServedArchive site, string address)
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(site.Origin + address);
        return page;
    }
}
